// The cataloguer's page. Everything shown is drawn anew from (what the platform says, what this page has open).
import {html, render} from '../kiosk/vendor/lit.js';
import {Link} from './link.js';
import {Words} from './words.js';
import {bar, scanned} from './bar.js';
import {list} from './list.js';
import {task} from './task.js';
import {ledger, shops} from './ledger.js';

const FORGET_MILLIS = 6000;

const desk = {
    words: Words.chosen(),
    /** What only this page knows: the open task, filters, and what is typed and not yet sent. */
    page: {tab: 'list', open: 0, filters: {state: 'open', kind: '', shop: '', kiosk: '', owner: '', rush: false}, typed: new Map(), asking: '', tried: ''},
    get s() {
        return link.state;
    },
    get chosen() {
        return this.s.tasks.find(t => t.number === this.page.open);
    },
    send(message) {
        if (!link.send(message)) {
            this.say(this.words.of('said.offline'));
        }
    },
    say(text) {
        const place = document.getElementById('say');
        place.textContent = text;
        place.classList.add('on');
        clearTimeout(this.forget);
        this.forget = setTimeout(() => place.classList.remove('on'), FORGET_MILLIS);
    },
    /** What was said is over. */
    hush() {
        document.getElementById('say').classList.remove('on');
    },
    open(number) {
        this.hush();
        this.page.open = number;
        this.page.asking = '';
        this.page.tried = '';
        this.redraw();
        requestAnimationFrame(() => document.querySelector('.sheet h2')?.focus());
    },
    shut() {
        const was = this.page.open;
        this.page.open = 0;
        this.page.asking = '';
        this.redraw();
        requestAnimationFrame(() => document.querySelector(`#task-${was} .open`)?.focus());
    },
    redraw() {
        draw();
    },
};

let refusals = 0;
const link = new Link(() => {
    const {refused} = link.state;
    if (refused.count > refusals && refusals >= 0 && link.state.rev > 0) {
        if (desk.heard) {
            desk.say(desk.words.of(`refused.${refused.why}`));
        }
        refusals = refused.count;
    }
    desk.heard = link.state.rev > 0;
    draw();
});

function draw() {
    const {words, page} = desk;
    document.documentElement.lang = words.language;
    document.title = words.of('title');
    render(bar(desk, link), document.getElementById('bar'));
    const main = document.getElementById('desk');
    main.className = `tab-${page.tab}${page.tab === 'list' && desk.chosen ? ' split' : ''}`;
    render(page.tab === 'list'
        ? html`${list(desk)}${desk.chosen ? task(desk) : ''}`
        : page.tab === 'ledger' ? ledger(desk) : shops(desk), main);
    requestAnimationFrame(() => link.painted());
}

/** In the barcode field, with nothing in it that the next character would not replace. */
const isUntouched = field => field.id === 'scan' && field.selectionEnd - field.selectionStart === field.value.length;

addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    const typing = event.target.closest?.('input, select, textarea');
    if (event.key === 'Escape') {
        if (desk.page.asking) {
            desk.page.asking = '';
            draw();
        } else if (desk.page.open) {
            desk.shut();
        }
    } else if (event.key === '/' && (!typing || isUntouched(event.target))) {
        event.preventDefault();
        document.getElementById('scan')?.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target.matches?.('.open')) {
        event.preventDefault();
        const all = [...document.querySelectorAll('.worklist .open')];
        all[all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    }
});

addEventListener('scanned', event => scanned(desk, event.detail));
draw();
link.connect();
