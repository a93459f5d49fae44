// The ledger of assets, and the mistakes of shops.
import {html} from '../kiosk/vendor/lit.js';
import {money} from './parts.js';

export function ledger({s, words}) {
    const w = key => words.of(key);
    const columns = ['number', 'barcode', 'title', 'list', 'paid', 'date', 'shop', 'invoice', 'batch', 'location', 'state'];
    const sums = ['list', 'paid'];
    return html`<section class="ledger"><h2>${w('tab.ledger')}</h2>
        <p class="note">${w('ledger.note')}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=${w('tab.ledger')}>
        ${s.assets.length ? html`<table><caption class="unseen">${w('tab.ledger')}</caption>
            <thead><tr>${columns.map(c => html`<th scope="col" class=${sums.includes(c) ? 'number' : ''}>${w(`asset.${c}`)}</th>`)}</tr></thead>
            <tbody>${s.assets.map(a => html`<tr>${columns.map(c => c === 'title'
                ? html`<th scope="row">${a[c] || '—'}</th>`
                : html`<td class=${sums.includes(c) ? 'number' : ['number', 'barcode', 'invoice'].includes(c) ? 'code' : ''}>${sums.includes(c) ? money(a[c]) : a[c] || '—'}</td>`)}</tr>`)}
            </tbody></table>` : html`<p class="empty">${w('ledger.empty')}</p>`}</div></section>`;
}

export function shops({s, words}) {
    const w = key => words.of(key);
    return html`<section class="ledger narrow"><h2>${w('tab.shops')}</h2>
        <p class="note">${w('shops.note')}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=${w('tab.shops')}>
        ${s.errors.length ? html`<table><caption class="unseen">${w('tab.shops')}</caption>
            <thead><tr><th scope="col">${w('asset.shop')}</th><th scope="col" class="number">${w('shops.count')}</th></tr></thead>
            <tbody>${s.errors.map(e => html`<tr><th scope="row">${e.shop || w('shops.unknown')}</th><td class="number">${e.count}</td></tr>`)}</tbody></table>`
        : html`<p class="empty">${w('shops.empty')}</p>`}</div></section>`;
}
