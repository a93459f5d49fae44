// The patron's page: the server's last view, drawn whole; what people press goes back as it is.
import {render} from './vendor/lit.js';
import {connect} from './link.js';
import {page, announcement} from './screen/page.js';
import {lostView, FIRST_VIEW} from './screen/lost.js';
import {setting} from './setting.js';
import {fit} from './fit.js';
import {onPress} from './press.js';
import {onKeys, refocus} from './keyboard.js';
import {play} from './tones.js';

let view = null;
let lost = false;
let toneNo = null;
let spoken = '';
let newest;

const link = connect({
    onView(next) {
        view = next;
        lost = false;
        draw();
        tone(next.tone);
        painted(next.rev);
    },
    onLost() {
        lost = true;
        draw();
    },
});

function draw() {
    const shown = lost ? lostView(view) : view ?? FIRST_VIEW;
    const focused = document.activeElement;
    setting(document, shown);
    render(page(shown), document.body);
    showNewest(shown);
    fit(document);
    refocus(document, focused);
    say(shown);
}

/** A new book is seen even by who has scrolled down to old ones. */
function showNewest(shown) {
    const id = shown.items?.[0]?.id;
    if (id !== newest) {
        newest = id;
        document.querySelector('.list')?.scrollTo({top: 0, left: 0});
    }
}

/** The regions stay, only their text changes: that is what makes a screen reader speak. */
function say(shown) {
    const text = shown.say || shown.title;
    if (text === spoken) {
        return;
    }
    spoken = text;
    render(announcement(shown, text), document.getElementById('announcer'));
}

function tone(next) {
    const before = toneNo;
    toneNo = next?.no ?? before;
    if (before === null || !next || next.no <= before || next.kind === 'none') {
        return;
    }
    play(next.kind);
    pulse(next.kind);
}

/** The tone's visual twin: one swell of the headline panel. */
function pulse(kind) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        return;
    }
    const hero = document.querySelector('.hero');
    hero?.getAnimations().filter(a => a.id === 'pulse').forEach(a => a.cancel());
    const swell = {accepted: 1.0, refused: 0.82, staff: 0.9}[kind] ?? 1;
    hero?.animate(
        [{filter: 'brightness(1)'}, {filter: `brightness(${swell < 1 ? swell : 1.18})`}, {filter: 'brightness(1)'}],
        {duration: 300, easing: 'ease-out', id: 'pulse'});
}

/** Two frames on, the picture that the first one laid out is on the glass. */
function painted(rev) {
    requestAnimationFrame(() => requestAnimationFrame(() => link.send({do: 'painted', rev})));
}

const act = intent => lost || link.send(intent);
onPress(document, act);
onKeys(document, () => (lost ? null : view), act);
addEventListener('resize', () => fit(document));
document.fonts.ready.then(() => fit(document));
draw();
