// What can be broken, by device, folded until asked for; one press breaks it, another mends it.
import {html, nothing} from '../kiosk/vendor/lit.js';
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
            ${devices.map(device => group(device, shown.filter(f => f.device === device), find !== '', bench))}
            ${devices.length ? '' : html`<p class="empty">${s.faults.length ? 'No fault has this name.' : 'No faults are offered.'}</p>`}</div>`;
}

/** While something is looked for every group with a hit is open; which ones are else, the page remembers. */
function group(device, faults, looking, bench) {
    const {page} = bench;
    const opened = page.get('faults').split(',').filter(Boolean);
    const open = looking || opened.includes(device);
    const active = faults.filter(f => f.active).length;
    const turn = () => page.set('faults', (open ? opened.filter(d => d !== device) : [...opened, device]).join(','));
    return html`<section><h3><button type="button" class="fold" aria-expanded=${String(open)} aria-disabled=${looking ? 'true' : nothing}
            @click=${() => looking || turn()}><i aria-hidden="true"></i>${device} <span class="count">${faults.length}</span>${active
                ? html` <span class="count warn">${active} active</span>` : nothing}</button></h3>
        ${open ? html`<div class="list">${faults.map(f => fault(f, bench))}</div>` : nothing}</section>`;
}

const fault = (f, bench) => html`<button type="button" class="fault" aria-pressed=${String(f.active)} @click=${() => toggleFault(f, bench)}>
    <i class="switch" aria-hidden="true"></i><span>${f.name}</span>${TAKEN.has(f.key) ? '' : cap(f.key)}</button>`;
