/** The style of what the rep's hand brings onto the page: the pill's menu, and the sidebar's frame. */
export const controlsStyle = `[hidden]{display:none!important}
.box{display:flex;user-select:none;touch-action:none}
button:hover{color:var(--tone)}
.more{display:none;padding:0 8px}
.right .more{order:-1}
.box:hover .more{display:flex}
.menu{position:absolute;top:32px;padding:4px 0;background:light-dark(#fff,#1d2026);border:1px solid light-dark(#d5d9e0,#3a404b);border-radius:10px;box-shadow:0 3px 10px rgb(0 0 0/.16);font-weight:400}
.right .menu{right:8px}
.left .menu{left:8px}
.menu.up{top:auto;bottom:32px}
.menu button{padding:0 14px}
.frame{position:fixed;top:0;bottom:0;border-radius:0;background:light-dark(#fff,#16181d);box-shadow:0 0 0 1px light-dark(#d5d9e0,#3a404b),0 0 16px rgb(0 0 0/.12)}
@media (prefers-reduced-motion:no-preference){.arriving{animation:in .12s ease-out}}
@keyframes in{from{transform:translateX(var(--away))}}
.frame.right{--away:100%}
.frame.left{--away:-100%}
iframe{display:block;width:100%;height:100%;border:0}
.grip{position:absolute;top:0;bottom:0;width:7px;cursor:ew-resize;touch-action:none}
.right .grip{left:-3px}
.left .grip{right:-3px}
.grip:active~iframe,.dragging iframe{pointer-events:none}`;
