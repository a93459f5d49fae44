import {html, nothing} from '../vendor/lit.js';

/** A Phosphor icon as a mask: it takes the colour of the text beside it. */
export function icon(name, more = '') {
    return /^[a-z][a-z-]*$/.test(name ?? '')
        ? html`<span class=${`icon ${more}`} aria-hidden="true" .style=${`mask-image:url("icons/${name}.svg")`}></span>`
        : nothing;
}
