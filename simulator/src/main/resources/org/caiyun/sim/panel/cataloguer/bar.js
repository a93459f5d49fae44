// The bar at the top: what is scanned, how much there is, which sheet is open.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {age, day} from './parts.js';

const ENDED = ['completed', 'withdrawn'];

export function bar(desk, link) {
    const {s, page, words} = desk;
    const w = key => words.of(key);
    const open = s.tasks.filter(t => !ENDED.includes(t.state));
    const oldest = open.reduce((first, t) => first && first < t.since ? first : t.since, '');
    const today = at => at && day(at, s.zone) === day(s.now, s.zone);
    const came = s.tasks.filter(t => today(t.since)).length;
    const done = s.tasks.filter(t => t.state === 'completed' && today(t.history.at(-1)?.at)).length;
    const tab = (name, count) => html`<button type="button" aria-pressed=${String(page.tab === name)}
        @click=${() => { page.tab = name; desk.redraw(); }}>${w(`tab.${name}`)}<span class="count">${count}</span></button>`;
    return html`
        <h1><img src="desk.svg" alt="" width="28" height="28">${w('name')}</h1>
        <form class="scan" role="search" @submit=${event => { event.preventDefault(); scan(event.target); }}>
            <label for="scan">${w('scan.label')}</label>
            <input id="scan" autocomplete="off" spellcheck="false" maxlength="64" placeholder=${w('scan.hint')}>
            <button type="submit" class="plain">${w('scan.go')}</button>
        </form>
        <nav class="tabs" aria-label=${w('tab.label')}>
            ${tab('list', open.length)}${tab('ledger', s.assets.length)}${tab('shops', s.errors.reduce((sum, e) => sum + e.count, 0))}</nav>
        <dl class="day">
            <div><dt>${w('day.in')}</dt><dd>${came}</dd></div>
            <div><dt>${w('day.done')}</dt><dd>${done}</dd></div>
            <div><dt>${w('day.oldest')}</dt><dd>${oldest ? age(oldest, s.now, words) : w('none')}</dd></div>
        </dl>
        ${link.open ? nothing : html`<span class="offline">${w('offline')}</span>`}
        <button type="button" class="plain tongue" lang=${words.other} @click=${() => { desk.words = words.next(); desk.redraw(); }}>${w('other')}</button>`;
}

function scan(form) {
    const field = form.elements.scan;
    const text = field.value.trim();
    if (text) {
        dispatchEvent(new CustomEvent('scanned', {detail: text}));
        field.select();
    }
}

/** Opens the task of this barcode, an unfinished one first. */
export function scanned(desk, barcode) {
    const all = desk.s.tasks.filter(t => [t.barcode, t.order].some(name => name && name.toUpperCase() === barcode.toUpperCase()));
    const found = all.find(t => !ENDED.includes(t.state)) ?? all[0];
    if (!found) {
        desk.say(desk.words.of('scan.none', {barcode}));
        return;
    }
    desk.page.tab = 'list';
    desk.open(found.number);
}
