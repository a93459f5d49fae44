// The selected book, as the library knows it and as its tag says, side by side.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {insert, isMongolian, isOut, placeOf, selected, take, withinReach} from './books.js';
import {bookCover} from './cover.js';
import {button} from './parts.js';

const WORDS = {afi: 'AFI', uid: 'UID', eas: 'EAS', epc: 'EPC', isbn: 'ISBN', isil: 'ISIL', dsfid: 'DSFID'};

export function inspector(bench) {
    const book = selected(bench);
    return html`<section class="panel inspector" aria-labelledby="inspector-title">
        <header><h2 id="inspector-title">Selected book</h2>${book ? keys(book, bench) : nothing}</header>
        ${book ? card(book, bench) : html`<p class="empty">Nothing is on the shelf yet.</p>`}</section>`;
}

const keys = (book, bench) => html`<div class="keys">
    ${button({text: 'Insert', key: 'i', kind: 'main', act: () => insert(bench, book), off: isOut(book) ? '' : `It is ${placeOf(book)}`})}
    ${button({text: 'Take out', key: 't', act: () => take(bench),
        off: withinReach(bench) ? '' : 'No book in the slot or stuck inside'})}</div>`;

const card = (book, bench) => html`<div class="body">
    <div class="who">${bookCover(book)}
        <div><p class=${isMongolian(book.title) ? 'title upright' : 'title'} lang=${book.titleLang || nothing}>${book.title}</p>
            <p class="fact"><span class="mono">${book.barcode || 'no barcode'}</span><br>${placeOf(book)}</p>
            ${book.quirk ? html`<p class="quirk">${book.quirk}</p>` : nothing}</div></div>
    <div class="views">${view('Library says', known(book.library), 'It has never heard of it.', lend(book, bench))}${view('Tag says', book.tags ?? known(book.tag), 'No tag answers.')}</div></div>`;

/** What says only that there is nothing. */
const known = facts => facts?.state === 'unknown' || facts?.model === 'none' ? null : facts;

const lend = (book, {send}) => isOut(book) && known(book.library)?.state && book.library.state !== 'on-loan'
    ? button({text: 'Lend again', kind: 'small', label: 'Lend this book again, so that it can be returned', act: () => send({do: 'lend', book: book.id})}) : nothing;

function view(name, facts, none, key = nothing) {
    const views = (Array.isArray(facts) ? facts : [facts]).filter(f => f && Object.keys(f).length);
    return html`<section tabindex="0" aria-label=${name}><h3>${name}</h3>${views.length ? views.map(list) : html`<p class="none">${none}</p>`}${key}</section>`;
}

const list = facts => html`<dl>${Object.entries(facts).filter(([, value]) => value !== null && value !== '').map(([key, value]) => html`<div>
    <dt>${WORDS[key] ?? key.replace(/([A-Z])/g, ' $1').toLowerCase()}</dt><dd class=${/uid|afi|epc|item|owner/.test(key) ? 'mono' : isMongolian(String(value)) ? 'upright' : ''}>${said(value)}</dd></div>`)}</dl>`;

const said = value => value === true ? 'yes' : value === false ? 'no' : typeof value === 'object' ? JSON.stringify(value) : String(value);
