// What can be broken, by device; one press breaks it, another mends it.
import {html} from '../kiosk/vendor/lit.js';
import {clearAll, TAKEN, toggleFault} from '../keys.js';
import {button, cap} from './parts.js';

export function faults(bench) {
    const {s, page} = bench;
    const find = page.get('fault').toLowerCase();
    const shown = s.faults.filter(f => `${f.device} ${f.name}`.toLowerCase().includes(find));
    const devices = [...new Set(shown.map(f => f.device))];
    return html`<div class="tools">
            <input type="search" aria-label="Find a fault" placeholder="Find a fault" .value=${page.get('fault')} @input=${e => page.set('fault', e.target.value)}>
            <p class="fact">press to break, press again to mend</p><span class="gap"></span>
            ${button({text: 'Clear all', icon: 'eraser', key: 'c', act: () => clearAll(bench), off: s.faults.some(f => f.active) ? '' : 'No fault is active'})}</div>
        <div class="scroll faults" tabindex="0" role="region" aria-label="Faults by device">
            ${devices.map(device => html`<section><h3>${device}</h3><div class="list">
                ${shown.filter(f => f.device === device).map(f => fault(f, bench))}</div></section>`)}
            ${devices.length ? '' : html`<p class="empty">${s.faults.length ? 'No fault has this name.' : 'No faults are offered.'}</p>`}</div>`;
}

const fault = (f, bench) => html`<button type="button" class="fault" aria-pressed=${String(f.active)} @click=${() => toggleFault(f, bench)}>
    <i class="switch" aria-hidden="true"></i><span>${f.name}</span>${TAKEN.has(f.key) ? '' : cap(f.key)}</button>`;
