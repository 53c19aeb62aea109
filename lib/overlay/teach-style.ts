/** The style of the picker: a clear veil that takes every press, a mark around what is under the pointer, and the bar. */
export const teachStyle = `:host{all:initial!important;position:fixed!important;z-index:2147483647!important;color-scheme:light dark!important}
.veil{position:fixed;inset:0;cursor:crosshair}
.mark{position:fixed;pointer-events:none;border:2px solid #3b5bdb;border-radius:4px;background:rgb(59 91 219/.12)}
.bar{position:fixed;left:50%;bottom:12px;transform:translateX(-50%);box-sizing:border-box;width:min(640px,100vw - 24px);padding:12px;font:14px/1.4 system-ui,sans-serif;color:light-dark(#15181e,#eceef2);background:light-dark(#fff,#1d2026);border:1px solid light-dark(#d5d9e0,#3a404b);border-radius:12px;box-shadow:0 6px 24px rgb(0 0 0/.24);outline:0}
.bar.up{top:12px;bottom:auto}
b{display:block;font-size:15px}
output{display:block;min-height:20px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:light-dark(#5b6472,#9aa3b2)}
output.wrong{white-space:normal;color:light-dark(#b3261e,#ff8f86)}
.row{display:flex;flex-wrap:wrap;gap:6px;margin-top:8px}
button{all:unset;box-sizing:border-box;max-width:190px;padding:4px 10px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border:1px solid light-dark(#d5d9e0,#3a404b);border-radius:8px;cursor:pointer}
button:focus-visible{outline:2px solid #3b5bdb;outline-offset:1px}
button[aria-pressed=true]{border-color:light-dark(#3b5bdb,#8ea6ff);color:light-dark(#3b5bdb,#8ea6ff)}
button[aria-disabled=true]{opacity:.5;cursor:default}
.main{color:#fff;background:#3b5bdb;border-color:#3b5bdb}`;
