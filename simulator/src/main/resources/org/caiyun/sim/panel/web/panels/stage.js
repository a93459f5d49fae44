// The machine, opened: the kiosk's own drawing, what its sensors and drives do in words, a closer look, and the slot as a target.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {machine} from '../kiosk/machine.js';
import {drawn, paper as hanging} from './drawn.js';
import {inMouth, insert, selected, take} from './books.js';

const VIEWS = [['whole', 'Whole'], ['slot', 'Slot'], ['belt', 'Belt'], ['bins', 'Bins'], ['printer', 'Printer']];

export function zoomNext({page}) {
    const now = VIEWS.findIndex(([id]) => id === page.get('zoom'));
    page.set('zoom', VIEWS[(now + 1) % VIEWS.length][0]);
}

export function stage(bench) {
    const {s, page} = bench;
    const {dragging, over} = page.local;
    const m = drawn(s);
    return html`<section class=${`panel stage ${dragging ? 'dragging' : ''} ${over ? 'over' : ''}`} aria-labelledby="stage-title">
        <header><h2 id="stage-title">Machine</h2><span class="gap"></span>
            <div class="segments" role="group" aria-label="Look closer">${VIEWS.map(([id, name]) => html`<button type="button"
                aria-pressed=${String(page.get('zoom') === id)} @click=${() => page.set('zoom', id)}>${name}</button>`)}</div></header>
        <div class="view"><div class=${`drawing zoom-${page.get('zoom')}`} @click=${event => look(event, page)}>
            ${machine(m, {detail: 'cutaway'})}${slot(bench)}${paper(bench)}</div>${io(m)}</div>
    </section>`;
}

/** A click on the drawing looks closer at that part; another looks at the whole again. */
function look(event, page) {
    if (event.target.closest('button')) {
        return;
    }
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    const part = x < 0.26 ? (y > 0.76 ? 'printer' : y > 0.48 ? 'slot' : 'whole') : y > 0.6 ? 'bins' : y > 0.38 ? 'belt' : 'whole';
    page.set('zoom', page.get('zoom') === 'whole' ? part : 'whole');
}

function slot(bench) {
    const held = inMouth(bench);
    const book = selected(bench);
    const text = held ? `Take back “${held.title}”` : book ? `Insert “${book.title}”` : 'The slot';
    return html`<button type="button" class="slot" aria-label=${`Slot. ${text}`} @click=${() => held ? take(bench, held) : insert(bench)}>
        <span class="hint" aria-hidden="true">${bench.page.local.dragging ? 'Drop it here' : held ? 'Take it back' : 'Insert the selected book'}</span></button>`;
}

function paper({s, page}) {
    const newest = hanging(s);
    if (!newest) {
        return nothing;
    }
    return html`<button type="button" class="paper" aria-label=${`Printed paper ${newest.no}: show it`}
        @click=${() => { page.set('receipt', newest.no); page.set('panes', ['receipts', ...page.panes.slice(1)].join(',')); }}>
        <img src=${newest.png} alt=""></button>`;
}

function io(m) {
    const seen = m.sensors ?? {};
    const lands = seen.landing ?? [];
    return html`<ul class="io" aria-label="Inputs and outputs">
        ${led('mouth', seen.mouth)}${led('captive', seen.captive)}${led('belt beam', seen.belt)}
        ${lands.some(Boolean) ? led(`landing ${lands.findIndex(Boolean) + 1}`, true) : led('landing', false)}
        ${drive('shutter', m.shutter, 'open')}${drive('belt', m.belt, 'stop')}${drive('lamp', m.lamp, '')}
        ${m.printer === 'idle' ? nothing : drive('printer', m.printer, '')}
        ${drive('diverter', m.bins.filter((bin, i) => m.diverters[i]).map(bin => bin.no).join(', '), '')}
    </ul>`;
}

const led = (name, on) => html`<li class=${on ? 'led on' : 'led'}><i aria-hidden="true"></i>${name}<span class="unseen">${on ? ' blocked' : ' free'}</span></li>`;
const drive = (name, value, rest) => value ? html`<li class=${value === rest ? 'drive' : 'drive on'}>${name} <b>${value}</b></li>` : nothing;
