/** The style of the panel beside a CRM's form. In px: a page decides what a rem is. */
export const fillStyle = `:host{all:initial!important;position:fixed!important;z-index:2147483647!important;color-scheme:light dark!important}
.panel{position:fixed;left:12px;bottom:12px;box-sizing:border-box;width:min(340px,100vw - 24px);padding:12px;font:13px/20px system-ui,sans-serif;color:light-dark(#15181e,#eceef2);background:light-dark(#fff,#1d2026);border:1px solid light-dark(#d5d9e0,#3a404b);border-radius:12px;box-shadow:0 6px 24px rgb(0 0 0/.24)}
b,.who{display:block}
.who{color:light-dark(#5b6472,#9aa3b2);overflow-wrap:anywhere}
.words{max-height:140px;overflow:auto;margin:8px 0;padding:8px;white-space:pre-wrap;overflow-wrap:anywhere;user-select:text;background:light-dark(#f4f5f7,#16181d);border-radius:8px}
output{display:block}
.row{display:flex;flex-wrap:wrap;gap:6px;margin-top:8px}
button{all:unset;box-sizing:border-box;padding:3px 10px;border:1px solid light-dark(#d5d9e0,#3a404b);border-radius:8px;cursor:pointer}
button:hover{border-color:light-dark(#3b5bdb,#8ea6ff)}
button:focus-visible{outline:2px solid #3b5bdb;outline-offset:1px}
.main{color:#fff;background:#3b5bdb;border-color:#3b5bdb}
@media print{.panel{display:none}}`;
