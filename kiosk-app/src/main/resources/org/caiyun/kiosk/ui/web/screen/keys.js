// Keys: the main ones of a screen, and the dock with language, reading aids and the call for staff at its fixed place.
import {html, nothing} from '../vendor/lit.js';
import {icon} from './icon.js';

const DIGITS = 9;
const ICONS_OF_INTENT = {
    large: 'text-aa', contrast: 'circle-half', low: 'arrow-line-down', help: 'bell-ringing', damaged: 'bandaids', done: 'check',
    more: 'book', here: 'hand-palm', absent: 'minus',
};

export function key(k, {more = '', digit = '', label = ''} = {}) {
    const does = k.intent.do;
    const picture = k.icon || ICONS_OF_INTENT[does];
    return html`<button type="button" class=${`key key-${k.role ?? 'plain'} does-${does} ${more}`} lang=${k.lang || nothing}
        data-intent=${JSON.stringify(k.intent)} data-digit=${digit || nothing} aria-label=${label || nothing}
        aria-pressed=${'on' in k.intent ? String(Boolean(k.on)) : nothing} aria-current=${does === 'language' && k.on ? 'true' : nothing}>
        ${digit ? html`<kbd>${digit}</kbd>` : nothing}${does === 'language' ? nothing : icon(picture)}<span class="t">${k.text}</span>
    </button>`;
}

/** Which digit presses which key: main keys, then those of the newest book, then the dock. Help is always 0. */
export function numbered(view) {
    if (!view.options?.keypad) {
        return new Map();
    }
    const all = [...(view.keys ?? []), ...(view.items?.[0]?.keys ?? []), ...(view.bar ?? [])];
    return new Map([...all.slice(0, DIGITS).map((k, i) => [k, String(i + 1)]), [view.help, '0']]);
}

export function keyRow(view, digits, before) {
    const keys = view.keys ?? [];
    if (!keys.length && before === nothing) {
        return nothing;
    }
    return html`<div class=${`keys keys-${keys.length}`} role="group" aria-labelledby="headline">
        ${before}${keys.map(k => key(k, {digit: digits.get(k)}))}</div>`;
}

export function dock(view, digits) {
    const bar = view.bar ?? [];
    if (!bar.length && !view.help) {
        return nothing;
    }
    const languages = bar.filter(k => k.intent.do === 'language');
    const aids = bar.filter(k => k.intent.do !== 'language');
    return html`<footer class="dock">
        <div class="languages">${languages.map(k => key(k, {digit: digits.get(k), more: 'tongue'}))}</div>
        <div class="aids">${aids.map(k => key(k, {digit: digits.get(k), more: 'aid'}))}</div>
        ${view.help ? key(view.help, {digit: digits.get(view.help), more: 'help'}) : nothing}
    </footer>`;
}
