// The books of this visit, newest first. Each result is an icon, a word and a place.
import {html, nothing, repeat} from '../vendor/lit.js';
import {icon} from './icon.js';
import {closeUp} from './closeup.js';
import {phrases} from './phrases.js';
import {key, numbered} from './keys.js';

const MANY = 24;
const FEW = 2; // they leave room to show where the next one goes
const BESIDE_SLOT = ['list', 'reading', 'checking'];
const ICONS = {busy: 'spinner-gap', good: 'check-circle', pending: 'clock', staff: 'user-check', back: 'arrow-u-up-left', stuck: 'warning'};

export function list(view) {
    const items = view.items ?? [];
    if (!items.length) {
        return nothing;
    }
    const digits = numbered(view);
    return html`<div class=${items.length > FEW ? 'books' : `books few few-${items.length}`}><ol class=${items.length > MANY ? 'list many' : 'list'} role="list" tabindex="0" reversed aria-label=${view.count || view.title}>
        ${repeat(items, item => item.id, (item, at) => row(item, at, view, digits))}</ol>
        ${items.length > FEW || !BESIDE_SLOT.includes(view.screen) ? nothing : closeUp(view, {fill: true})}</div>`;
}

const row = (item, at, view, digits) => html`<li class=${`item item-${item.kind} ${at ? '' : 'newest'}`}>
    <span class="no" aria-hidden="true">${item.no}</span>
    <div class="book">
        <span class="title" lang=${item.titleLang && item.titleLang !== view.lang ? item.titleLang : nothing}>${item.title}</span>
        ${item.tail ? html`<span class="tail">${item.tail}</span>` : nothing}
        ${(item.notes ?? []).map(note => html`<span class="note">${phrases(note, view.lang)}</span>`)}
    </div>
    <div class="after"><div class="result">${icon(ICONS[item.kind] ?? 'info', item.kind === 'busy' ? 'turns' : '')}<span class="t">${item.result}</span></div>
    ${view.options?.low || !item.keys?.length ? nothing : html`<div class="own">${item.keys.map(k =>
        key(k, {digit: digits.get(k), label: `${k.text} ${item.title}`}))}</div>`}</div>
</li>`;

/** With low reach the newest book's keys come down to the others. */
export function newestKeys(view) {
    const item = view.items?.[0];
    const shown = ['list', 'reading', 'checking', 'warning', 'full', 'jam'].includes(view.screen);
    if (!shown || !item?.keys?.length) {
        return nothing;
    }
    const digits = numbered(view);
    return item.keys.map(k => key(k, {digit: digits.get(k), label: `${k.text} ${item.title}`}));
}
