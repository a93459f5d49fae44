// The bench: one page of panels over the state that the server sends. Everything shown is drawn anew from (server state, page state).
import {html, render} from './kiosk/vendor/lit.js';
import {Link} from './link.js';
import {Page} from './page.js';
import {listen} from './keys.js';
import {showSelected} from './panels/books.js';
import {bar} from './panels/bar.js';
import {alerts} from './panels/alerts.js';
import {help} from './panels/help.js';
import {patron, fitPatron} from './panels/patron.js';
import {stage} from './panels/stage.js';
import {inspector} from './panels/inspector.js';
import {shelf} from './panels/shelf.js';
import {dock} from './panels/dock.js';
import {divider} from './panels/divider.js';

const at = id => document.getElementById(id);
const page = new Page(() => draw());
const link = new Link(() => draw());

/** What every panel is handed: the server's state, the page's state, and the one way to ask for something. */
const bench = {
    page,
    link,
    get s() {
        return link.state;
    },
    send: message => link.send(message),
    redraw: () => draw(),
    say(text) {
        at('say').textContent = '';
        requestAnimationFrame(() => { at('say').textContent = text; });
        page.toast(text);
    },
};

let asked = false;

function draw() {
    if (!asked) {
        asked = true;
        (document.hidden ? setTimeout : requestAnimationFrame)(drawNow);
    }
}

function drawNow() {
    asked = false;
    document.body.className = `${page.landscape ? 'landscape' : 'portrait'} ${link.open ? '' : 'lost'}`;
    page.sizeTo(document.documentElement);
    render(bar(bench), at('bar'));
    render(alerts(bench), at('alerts'));
    render(html`${patron(bench)}${divider(bench, 'w')}${stage(bench)}${inspector(bench)}${shelf(bench)}${divider(bench, 'h')}${dock(bench)}
        ${help(bench)}`, at('bench'));
    fitPatron(page);
    showSelected(bench);
    link.painted();
}

listen(bench);
addEventListener('resize', draw);
setInterval(() => link.open || draw(), 500);
draw();
link.connect();
