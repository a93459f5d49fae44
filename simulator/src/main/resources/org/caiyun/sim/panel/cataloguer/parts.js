// Small things that several sheets use.
import {html, nothing} from '../kiosk/vendor/lit.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long since, in the largest unit that says enough. */
export function age(from, now, words) {
    const passed = Math.max(0, Date.parse(now) - Date.parse(from));
    const [unit, count] = passed >= DAY ? ['days', passed / DAY] : passed >= HOUR ? ['hours', passed / HOUR] : ['minutes', passed / MINUTE];
    return count < 1 ? words.of('age.now') : words.of(`age.${unit}`, {n: Math.floor(count)});
}

export const isOld = (from, now) => Date.parse(now) - Date.parse(from) > 5 * DAY;

/** The day at the library, to be compared. */
export const day = (at, zone) => new Intl.DateTimeFormat('sv', {timeZone: zone, dateStyle: 'short'}).format(new Date(at));

/** The time at the library, month and day first. */
export function time(at, zone, words) {
    return new Intl.DateTimeFormat(words.language, {timeZone: zone, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false})
        .format(new Date(at));
}

export const chip = (text, kind = '') => html`<span class=${`chip ${kind}`}>${text}</span>`;

export const stateChip = (task, words) => chip(words.of(`state.${task.state}`), `state-${task.state}`);

export const money = text => text ? `¥${text}` : '—';

/** The title as the shop has it; what has no record says so. */
export function title(task, words) {
    const book = task.purchase?.book;
    return book?.title ? `${book.title}${book.volume ? ` ${book.volume}` : ''}` : words.of('untitled');
}

export const library = (code, s, words) => code ? s.libraries[code] ?? code : words.of('own');

export function button(text, act, kind = '', extra = {}) {
    return html`<button type="button" class=${kind || nothing} aria-expanded=${extra.expanded ?? nothing} @click=${act}>${text}</button>`;
}

const MOVES = ['received', 'in-work', 'completed', 'exchange', 'shop-error', 'not-found', 'withdrawn', 'returned-again'];

/** Whether the copy still lies where its kiosk put it last, as far as is known. */
export const isLying = t => t.state === 'open' || t.history.findLast(n => MOVES.includes(n.what))?.what === 'returned-again';

/** Where the copy is now. */
export function where(t, words) {
    if (isLying(t)) {
        return place(t.visits.at(-1), words);
    }
    const lost = t.history.findLast(n => MOVES.includes(n.what))?.what === 'not-found';
    return words.of(lost ? 'note.not-found' : 'place.out');
}

export const place = (visit, words) => visit.bin === 0 ? words.of('place.out') : words.of('place.bin', {bin: visit.bin, position: visit.position});
