// Two boards of books: ordinary ones as spines, awkward ones with what is wrong in words. Drag, click, or keys.
import {html, nothing, repeat} from '../kiosk/vendor/lit.js';
import {insert, isOut, placeOf, selected} from './books.js';
import {spine} from './cover.js';
import {startDrag} from './drag.js';

const BOARDS = [['ordinary', 'Ordinary'], ['awkward', 'Awkward']];

export function shelf(bench) {
    const {s} = bench;
    const chosen = selected(bench);
    return html`<section class="panel shelf" aria-labelledby="shelf-title">
        <header><h2 id="shelf-title">Shelf</h2><p class="fact">drag a book to the slot, or select it and press <kbd>Enter</kbd></p></header>
        <div class="boards" role="listbox" aria-labelledby="shelf-title" aria-orientation="horizontal" @keydown=${event => walk(event, bench)}>
            ${BOARDS.map(([group, name]) => {
                const books = s.shelf.filter(b => (b.group === 'awkward') === (group === 'awkward'));
                return html`<div class=${`board ${group}`} role="group" aria-label=${`${name} books`}>
                    <span class="plate" aria-hidden="true">${name}<b>${books.length}</b></span>
                    ${repeat(books, b => b.id, book => option(book, chosen, bench))}</div>`;
            })}
        </div></section>`;
}

function option(book, chosen, bench) {
    const away = !isOut(book);
    return html`<div role="option" id=${`book-${book.id}`} tabindex=${book === chosen ? '0' : '-1'} aria-selected=${String(book === chosen)}
        class=${`book ${away ? 'away' : ''} ${bench.page.local.dragging === book.id ? 'lifted' : ''}`}
        aria-label=${[book.title, book.quirk, placeOf(book)].filter(Boolean).join(', ')} title=${book.title}
        @click=${() => bench.page.set('book', book.id)} @dblclick=${() => insert(bench, book)} @pointerdown=${event => startDrag(event, book, bench)}>
        ${spine(book)}
        ${book.group === 'awkward' ? html`<span class="words"><b>${book.quirk}</b><span lang=${book.titleLang || nothing}>${book.title}</span></span>` : nothing}
        ${away ? html`<span class="where">${book.place === 'bin' ? `bin ${book.bin}` : book.place === 'mouth' ? 'slot' : 'inside'}</span>` : nothing}
    </div>`;
}

function walk(event, bench) {
    const all = [...event.currentTarget.querySelectorAll('[role=option]')];
    const now = all.indexOf(event.target.closest('[role=option]'));
    const next = {ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: all.length - 1}[event.key] ?? across(event.key, all, now);
    if (event.key === 'Enter') {
        event.preventDefault();
        insert(bench, bench.s.shelf.find(b => `book-${b.id}` === all[now]?.id));
    } else if (all[next]) {
        event.preventDefault();
        bench.page.set('book', all[next].id.slice('book-'.length));
        all[next].focus();
        all[next].scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
}

/** The book straight above or below on the other board. */
function across(key, all, now) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown' || now < 0) {
        return -1;
    }
    const here = all[now].getBoundingClientRect();
    const others = all.filter(b => b.parentElement !== all[now].parentElement
        && (b.getBoundingClientRect().top > here.top) === (key === 'ArrowDown'));
    const off = b => Math.abs(b.getBoundingClientRect().left - here.left);
    return all.indexOf(others.sort((a, b) => off(a) - off(b))[0]);
}
