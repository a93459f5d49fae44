// What the library's staff do: answer calls, empty bins, print a receipt again.
import {html} from '../kiosk/vendor/lit.js';
import {button, clock} from './parts.js';

export function desk(bench) {
    return html`<div class="scroll desk" tabindex="0" role="region" aria-label="Staff desk">${calls(bench)}${bins(bench)}${reprint(bench)}
        <p class="note"><a href="cataloguer/" target="_blank">Cataloguers’ page</a>: where shop-bought books are catalogued.</p></div>`;
}

function calls({s, send}) {
    const list = [...s.desk.calls].reverse();
    return html`<section><h3>Calls for staff</h3>${list.length ? html`<ul class="calls">${list.map(call => html`<li class=${call.answered ? 'answered' : ''}>
        <span class="mono">${call.no}</span><span>${clock(call.at)}</span>${call.answered ? html`<span class="state good">answered</span>`
            : button({text: 'Answer', icon: 'bell-ringing', kind: 'main', label: `Answer call ${call.no}`, act: () => send({do: 'answer', call: call.no})})}</li>`)}</ul>`
        : html`<p class="none">Nobody has called.</p>`}</section>`;
}

function bins({s, send}) {
    return html`<section><h3>Bins</h3><ul class="bins">${(s.machine.bins ?? []).map(bin => {
        const inside = s.shelf.filter(b => b.place === 'bin' && b.bin === bin.no).length;
        return html`<li class=${`m-tone-${bin.colour}`}><b class="no">${bin.no}</b><span class="name">${bin.name}</span>
            <span class="meter" .style=${`--fill:${Math.round(bin.fill * 100)}%`} aria-hidden="true"></span>
            <span class="fact">${bin.full ? 'full' : `${Math.round(bin.fill * 100)} %`}${inside ? `, ${inside} of the shelf’s` : ''}</span>
            ${button({text: 'Empty', label: `Empty bin ${bin.no}`, act: () => send({do: 'empty-bin', bin: bin.no})})}</li>`;
    })}</ul></section>`;
}

function reprint({send, say}) {
    const submit = event => {
        event.preventDefault();
        const number = event.target.elements.number.value.trim();
        if (number && send({do: 'reprint', number})) {
            say(`Receipt ${number} asked for again`);
        }
    };
    return html`<section><h3>Print again</h3><form class="inline" @submit=${submit}>
        <label for="reprint">Receipt number</label><input id="reprint" name="number" autocomplete="off" spellcheck="false">
        <button class="key" type="submit"><span class="icon i-printer" aria-hidden="true"></span><span>Reprint</span></button></form>
        <p class="note">The number stands on the receipt and in its QR code; the copy says 补打.</p></section>`;
}
