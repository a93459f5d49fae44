// How a book looks outside the machine: its spine on the shelf and its front, in the colour it has on the belt.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {coverOf} from '../kiosk/machine/book.js';
import {hash, isMongolian} from './books.js';

const script = title => isMongolian(title) ? 'mongolian' : /[\u2e80-\u9fff\uf900-\ufaff]/.test(title) ? 'han' : 'letters';

/** Always the same thickness and height for the same book. */
const shape = book => `--columns:${columns(book.title)};--more:${hash(book.id + book.title) % 6}px;--tall:${87 + hash(book.title) % 13}%`;

/** How many columns the title needs on a spine, at most three. */
function columns(title) {
    const wide = [...title].reduce((sum, c) => sum + (c > '\u2e7f' ? 12.5 : 6.3), 0);
    return Math.min(3, Math.ceil(wide / 48));
}

export const spine = book => html`<span class=${`spine m-cover-${coverOf(book)} ${script(book.title)} look-${hash(book.id) % 3}`} .style=${shape(book)} aria-hidden="true">
    <span class="name" lang=${book.titleLang || nothing}>${book.title}</span><span class="label"></span></span>`;

export const bookCover = book => html`<span class=${`cover m-cover-${coverOf(book)} ${script(book.title)}`} aria-hidden="true">
    <span class="name" lang=${book.titleLang || nothing}>${book.title}</span><span class="label"></span></span>`;
