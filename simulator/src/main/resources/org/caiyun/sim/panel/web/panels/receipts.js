// The printed papers, as pictures made from the printed bytes, with what they say as text.
import {html, nothing} from '../kiosk/vendor/lit.js';

export function receipts({s, page}) {
    const open = s.receipts.find(r => String(r.no) === page.get('receipt')) ?? s.receipts[0];
    if (!open) {
        return html`<p class="empty">No paper has come out yet. Return a book and ask for a receipt on the patron’s screen.</p>`;
    }
    return html`<div class="papers">
        <div class="strip" role="group" aria-label="Printed papers">${s.receipts.map(r => html`<button type="button" aria-pressed=${String(r === open)}
            aria-label=${`Paper ${r.no}`} @click=${() => page.set('receipt', r.no)}><img src=${r.png} alt="" loading="lazy"><span>${r.no}</span></button>`)}</div>
        <div class="sheet" tabindex="0" role="region" aria-label=${`Picture of paper ${open.no}`}><a href=${open.png} target="_blank" rel="noopener" title="Open the picture by itself">
            <img src=${open.png} alt=${`Printed paper ${open.no}: ${open.lines.slice(0, 3).join(', ')}`}></a></div>
        <div class="printed" tabindex="0" role="region" aria-label=${`Words of paper ${open.no}`}><h3>Printed text</h3><pre>${open.lines.join('\n')}</pre>
            ${(open.qr ?? []).length ? html`<h3>QR says</h3>${open.qr.map(q => html`<p class="mono">${q}</p>`)}` : nothing}</div>
    </div>`;
}
