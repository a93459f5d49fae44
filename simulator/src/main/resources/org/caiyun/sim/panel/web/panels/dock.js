// The lower panels: one or two side by side, each with its own tabs.
import {html} from '../kiosk/vendor/lit.js';
import {faults} from './faults.js';
import {wire} from './wire.js';
import {journal} from './journal.js';
import {receipts} from './receipts.js';
import {desk} from './desk.js';
import {time} from './time.js';
import {button} from './parts.js';

const PANES = {
    faults: {name: 'Faults', draw: faults, count: s => s.faults.filter(f => f.active).length, warn: true},
    wire: {name: 'Wire', draw: wire, count: s => s.trace.length},
    journal: {name: 'Journal', draw: journal, count: s => s.journal.length},
    receipts: {name: 'Receipts', draw: receipts, count: s => s.receipts.length},
    desk: {name: 'Desk', draw: desk, count: s => s.desk.calls.filter(c => !c.answered).length, warn: true},
    time: {name: 'Time', draw: time, count: () => 0},
};
const NAMES = Object.keys(PANES);

export function dock(bench) {
    const open = bench.page.panes.filter(name => PANES[name]);
    const panes = open.length ? open : ['wire'];
    return html`<section class=${`dock of-${panes.length}`} aria-label="Instruments">${panes.map((name, i) => pane(bench, panes, i, name))}</section>`;
}

function pane(bench, panes, i, name) {
    const show = chosen => bench.page.set('panes', panes.map((p, k) => k === i ? chosen : p === chosen ? name : p).join(','));
    return html`<div class="panel pane">
        <header><div class="tabs" role="tablist" aria-label=${panes.length > 1 ? (i ? 'Right panel' : 'Left panel') : 'Panels'} @keydown=${event => turn(event, name, show)}>
            ${NAMES.map(each => tab(bench, each, i, name, show))}</div>
            ${panes.length === 1
                ? button({text: 'Split in two', icon: 'columns', hideText: true, kind: 'quiet', act: () => bench.page.set('panes', `${name},${name === 'journal' ? 'wire' : 'journal'}`)})
                : button({text: 'Close this half', icon: 'x', hideText: true, kind: 'quiet', act: () => bench.page.set('panes', panes[1 - i])})}</header>
        <div class="inside" role="tabpanel" id=${`pane-${i}`} aria-labelledby=${`tab-${i}-${name}`}>${PANES[name].draw(bench)}</div></div>`;
}

function tab(bench, each, i, open, show) {
    const {name, count, warn} = PANES[each];
    const number = count(bench.s);
    return html`<button type="button" role="tab" id=${`tab-${i}-${each}`} aria-selected=${String(each === open)} aria-controls=${`pane-${i}`}
        tabindex=${each === open ? '0' : '-1'} @click=${() => show(each)}>${name}${number
            ? html` <span class=${warn ? 'count warn' : 'count'}>${number > 9999 ? '9999+' : number}</span>` : ''}</button>`;
}

function turn(event, name, show) {
    const way = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (way) {
        event.preventDefault();
        show(NAMES[(NAMES.indexOf(name) + way + NAMES.length) % NAMES.length]);
        const list = event.currentTarget;
        requestAnimationFrame(() => requestAnimationFrame(() => list.querySelector('[aria-selected=true]')?.focus()));
    }
}
