// The end of a visit: the receipt as a code to take along, and where the paper comes out.
import {html, nothing} from '../vendor/lit.js';
import {machine} from '../machine.js';
import {qr} from './qr.js';

export function finish(view) {
    if (!view.qr && view.machine?.printer !== 'printing') {
        return nothing;
    }
    return html`<div class="takeaway">
        ${view.qr ? qr(view.qr) : nothing}
        ${view.machine?.printer === 'printing'
            ? html`<div class="scene scene-printer" aria-hidden="true">${machine(view.machine, {detail: 'printer'})}</div>` : nothing}
    </div>`;
}
