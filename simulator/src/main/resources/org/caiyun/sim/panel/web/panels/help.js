// All shortcuts, and the switch that turns the single keys off.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {GROUPS} from '../keys.js';
import {button} from './parts.js';

export function help({page, redraw}) {
    if (!page.local.help) {
        return nothing;
    }
    const close = () => {
        page.local.help = false;
        redraw();
    };
    queueMicrotask(open);
    return html`<dialog class="help" aria-labelledby="help-title" @close=${close} @click=${event => event.target.localName === 'dialog' && event.target.close()}>
        <div class="sheet">
            <header><h2 id="help-title">Keyboard</h2>
                <label><input type="checkbox" .checked=${page.get('keys') !== 'off'} @change=${e => page.set('keys', e.target.checked ? 'on' : 'off')}>
                    Single-key shortcuts</label>
                ${button({text: 'Close', act: event => event.target.closest('dialog').close(), key: 'Esc'})}</header>
            <div class="groups">${GROUPS.map(([name, rows]) => html`<section><h3>${name}</h3>
                <dl>${rows.map(([key, text]) => html`<div><dt>${caps(key)}</dt><dd>${text}</dd></div>`)}</dl></section>`)}</div>
        </div></dialog>`;
}

const caps = key => key.split(/(?<=\S)[ +](?=\S)/).map(k => html`<kbd>${k}</kbd>`);

function open() {
    const dialog = document.querySelector('dialog.help');
    if (dialog && !dialog.open) {
        dialog.showModal();
    }
}
