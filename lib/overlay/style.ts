/**
 * The style of the pill and of the sidebar's frame; everything in px, because a page decides what a rem is.
 * `!important` on the host: inside a shadow root it wins over whatever the page says about our element.
 */
export const styleText = `
:host{all:initial!important;position:fixed!important;z-index:2147483647!important;top:0!important;left:0!important;width:0!important;height:0!important;display:block!important;color-scheme:light dark!important}
@media print{:host{display:none!important}}
[hidden]{display:none!important}
*{box-sizing:border-box;margin:0}
.box{--bg:light-dark(#fff,#1d2026);--line:light-dark(#d5d9e0,#3a404b);--text:light-dark(#15181e,#eceef2);--soft:light-dark(#5b6472,#9aa3b2);--tone:var(--soft);
position:fixed;top:clamp(8px,var(--top),100vh - 42px);display:flex;font:600 13px/20px system-ui,"Segoe UI",Roboto,sans-serif;color:var(--text);user-select:none;touch-action:none;filter:drop-shadow(0 3px 8px rgb(0 0 0/.18))}
.due,.overdue{--tone:light-dark(#a15c00,#f0b45a)}
.overdue{--tone:light-dark(#b3261e,#ff8f86)}
.held{--tone:light-dark(#6b4fbb,#b9a3ff)}
.later{--tone:light-dark(#1f7a4d,#5fd19a)}
.new{--tone:light-dark(#3b5bdb,#8ea6ff)}
.right{right:0}
.left{left:0}
button{all:unset;box-sizing:border-box;cursor:pointer}
.pill{display:flex;gap:7px;align-items:center;height:34px;max-width:320px;padding:0 10px;background:var(--bg);border:1px solid var(--line)}
.right .pill{border-right:0;border-radius:17px 0 0 17px}
.left .pill{border-left:0;border-radius:0 17px 17px 0}
.pill:hover,.menu button:hover,.more:hover{background:light-dark(#f1f3f6,#2b2f37)}
svg{width:17px;height:17px;flex:none;fill:none;stroke:var(--tone);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.words{overflow:hidden;text-overflow:ellipsis;white-space:pre}
.words b{font-weight:600;color:var(--tone)}
.more{display:none;width:26px;height:34px;text-align:center;background:var(--bg);border:1px solid var(--line);color:var(--soft)}
.right .more{order:-1;border-right:0;border-radius:17px 0 0 17px}
.left .more{border-left:0;border-radius:0 17px 17px 0}
.box:hover .more,[data-open] .more{display:block}
.right:hover .pill,.left:hover .pill,.right[data-open] .pill,.left[data-open] .pill{border-radius:0}
.menu{position:absolute;top:34px;min-width:180px;padding:4px;background:var(--bg);border:1px solid var(--line);border-radius:10px;font-weight:400}
.up .menu{top:auto;bottom:34px}
.right .menu{right:8px}
.left .menu{left:8px}
.menu button{display:block;width:100%;padding:5px 10px;border-radius:7px;white-space:nowrap}
.frame{position:fixed;top:0;bottom:0;background:light-dark(#fff,#16181d);box-shadow:0 0 0 1px light-dark(#d5d9e0,#3a404b),0 0 16px rgb(0 0 0/.12);animation:in .12s ease-out}
@keyframes in{from{transform:translateX(var(--away))}}
@media (prefers-reduced-motion){.frame{animation:none}}
.frame.right{--away:100%}
.frame.left{--away:-100%}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:auto}
.grip{position:absolute;top:0;bottom:0;width:7px;cursor:ew-resize;touch-action:none}
.right .grip{left:-3px}
.left .grip{right:-3px}
.dragging iframe{pointer-events:none}
`;
