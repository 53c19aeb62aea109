/**
 * The style of the pill; everything in px, because a page decides what a rem is.
 * `!important` on the host: inside a shadow root it wins over whatever the page says about our element.
 * The words take no pointer: a click is lost when what was pressed is replaced before it is let go.
 */
export const pillStyle = `:host{all:initial!important;position:fixed!important;z-index:2147483647!important;color-scheme:light dark!important}
.box{position:fixed;top:clamp(8px,var(--top),100vh - 42px);font:600 13px system-ui,sans-serif;--tone:light-dark(#5b6472,#9aa3b2);color:light-dark(#15181e,#eceef2);background:light-dark(#fff,#1d2026);border:1px solid light-dark(#d5d9e0,#3a404b);box-shadow:0 3px 10px rgb(0 0 0/.16)}
.due{--tone:light-dark(#a15c00,#f0b45a)}
.overdue{--tone:light-dark(#b3261e,#ff8f86)}
.held{--tone:light-dark(#6b4fbb,#b9a3ff)}
.new{--tone:light-dark(#3b5bdb,#8ea6ff)}
.right{right:var(--aside,0);border-radius:17px 0 0 17px}
.left{left:0;border-radius:0 17px 17px 0}
button{all:unset;display:flex;gap:7px;align-items:center;height:32px;max-width:360px;padding:0 10px;white-space:pre;cursor:pointer}
svg{flex:none;width:17px;fill:none;stroke:var(--tone);stroke-width:2}
span{overflow:hidden;text-overflow:ellipsis;pointer-events:none}
b{color:var(--tone)}
@media print{*{display:none}}`;
