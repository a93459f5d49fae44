// Books as the machine sees them: lying flat before the slot, and from the side on the belt and in the bins.
import {svg, nothing} from '../vendor/lit.js';

const COVERS = ['jade', 'brick', 'sea', 'plum', 'ochre', 'slate'];

/** The cover of a book without one of its own: always the same for the same id. */
export function coverOf(book) {
    if (book.cover && (COVERS.includes(book.cover) || book.cover === 'cue')) {
        return book.cover;
    }
    let sum = 0;
    for (const c of String(book.id ?? '')) {
        sum = (sum * 31 + c.codePointAt(0)) % 997;
    }
    return COVERS[sum % COVERS.length];
}

/** Flat on the tray, seen from above: the far edge is at y 456, so that moving up puts it into the slot. */
export const flatBook = book => svg`<g class=${`m-book m-cover-${coverOf(book)}`}>
    <path class="m-bookshadow" d="M112 474h182l30 118H80z"/>
    <path class="m-cover" d="M120 462h162l24 104H96z"/>
    <path class="m-pages" d="M97 566h208l-2 16a4 4 0 0 1-4 3H103a4 4 0 0 1-4-3z"/>
    <path class="m-back" d="M96 583h210l-1 5a4 4 0 0 1-4 3H101a4 4 0 0 1-4-3z"/>
    <path class="m-spine" d="M120 462h12l-20 104H96z"/>
    <path class="m-label" d="M160 484h92l3 14h-98zM155 512h105l2 9H153z"/>
    <path class="m-gloss" d="M132 462h56l-22 104h-54z"/>
</g>`;

/** From the side, 96 x 26, its lower left corner at 0,0. */
export const sideBook = (book, width = 96) => svg`<g class=${`m-book m-cover-${coverOf(book)}`}>
    ${book.title ? svg`<title>${book.title}</title>` : nothing}
    <path class="m-cover" d=${`M8 -34h${width - 8}l-8 8H0z`}/>
    <rect class="m-pages" x="3" y="-23" width=${width - 12} height="18"/>
    <path class="m-cover" d=${`M4 -27h${width - 12}v4H9a5 5 0 0 0 0 17h${width - 17}v6H4a4 4 0 0 1-4-4v-19a4 4 0 0 1 4-4z`}/>
    <path class="m-backface" d=${`M${width - 8} -26l8-8v26l-8 8z`}/>
</g>`;
