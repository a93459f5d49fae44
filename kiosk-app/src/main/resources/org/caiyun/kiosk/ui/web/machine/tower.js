// The cabinet that people stand before: screen, slot with shutter and light ring, card field, receipt mouth. 400 wide, 740 high.
import {svg, nothing} from '../vendor/lit.js';
import {mark} from '../machine.js';
import {flatBook} from './book.js';

export const tower = m => svg`
    <path class="m-sideface" d="M392 22h12a22 22 0 0 1 22 22v668a14 14 0 0 1-14 14h-20z"/>
    <rect class="m-body" width="402" height="738" rx="34"/>
    <rect class="m-edge" x="1.5" y="1.5" width="399" height="735" rx="33"/>
    <path class="m-plinth" d="M22 706h358v20a12 12 0 0 1-12 12H34a12 12 0 0 1-12-12z"/>
    ${display(m)}${slot(m)}${card()}${printer(m)}`;

const display = m => svg`
    <rect class="m-bezel" x="34" y="34" width="334" height="322" rx="22"/>
    <rect class="m-screen" x="46" y="46" width="310" height="298" rx="12"/>
    <g class="m-picture">
        ${mark(201, 158, 62)}
        <path class="m-arrow" d="M201 240v34m-17-15 17 17 17-17"/>
        <rect class="m-line" x="118" y="300" width="166" height="12" rx="6"/>
    </g>
    ${m.lamp === 'off' ? svg`<rect class="m-dark" x="46" y="46" width="310" height="298" rx="12"/>` : nothing}
    <path class="m-glare" d="M58 46h150L96 344H58a12 12 0 0 1-12-12V58a12 12 0 0 1 12-12z"/>`;

const slot = m => svg`
    <rect class="m-recess" x="38" y="384" width="326" height="196" rx="30"/>
    <rect class="m-rim" x="39.5" y="385.5" width="323" height="193" rx="28.5"/>
    <rect class=${`m-halo m-lamp-${m.lamp}`} x="62" y="408" width="278" height="70" rx="35"/>
    ${m.kind === 'drop' ? plate() : tray()}
    <g id="slot">
        <rect id="lamp" class=${`m-ring m-lamp-${m.lamp}`} x="68" y="414" width="266" height="58" rx="29"/>
        <rect class="m-mouth" x="78" y="424" width="246" height="38" rx="19"/>
        ${reader(m)}
        <rect id="shutter" class=${m.shutter === 'closed' ? 'm-shutter' : 'm-shutter m-open'} x="80" y="426" width="242" height="34" rx="17"/>
        <path class="m-lip" d="M84 460h234"/>
    </g>
    ${mark(201, 385, 23)}`;

// on which lies what is given back
const tray = () => svg`
    <path class="m-tray" d="M92 468h218l34 84a12 12 0 0 1-11 16H69a12 12 0 0 1-11-16z"/>
    <path class="m-trayedge" d="M58 556h286"/>`;

// a book drop gives nothing back: a closed front, with a book that falls into a box
const plate = () => svg`
    <rect class="m-plate" x="62" y="490" width="278" height="76" rx="18"/>
    <rect class="m-plateedge" x="63.5" y="491.5" width="275" height="73" rx="16.5"/>
    <g class="m-engraved"><rect x="184" y="497" width="34" height="11" rx="3"/><path d="M201 514v12m-8-8 8 8 8-8"/><path d="M168 528v20a6 6 0 0 0 6 6h54a6 6 0 0 0 6-6v-20"/></g>`;

function reader(m) {
    const held = m.books.find(b => b.at === 'mouth');
    if (held) {
        return svg`<g clip-path="url(#m-outside)"><g class="m-held">${flatBook(held)}</g></g>`;
    }
    if (m.cue === 'none' && m.item !== 'mouth') {
        return nothing;
    }
    const way = m.item === 'mouth' ? 'm-held' : `m-cue m-cue-${m.cue}`;
    return svg`<g clip-path="url(#m-outside)"><g class=${way}>${flatBook({cover: 'cue'})}</g></g>`;
}

const card = () => svg`
    <rect class="m-card" x="54" y="612" width="120" height="72" rx="16"/>
    <path class="m-wave" d="M98 662a26 26 0 0 0 0-28m14 36a42 42 0 0 0 0-44m14 52a58 58 0 0 0 0-60"/>`;

const printer = m => svg`
    <rect class="m-card" x="208" y="612" width="140" height="72" rx="16"/>
    <g id="printer-mouth" class=${`m-printer-${m.printer}`}>
        <rect class="m-slit" x="226" y="630" width="104" height="14" rx="7"/>
        ${m.paper ? svg`<g class=${m.printer === 'printing' ? 'm-strip m-feeding' : 'm-strip'}>
            <path class="m-paper" d="M236 638h84v84l-7-6-7 6-7-6-7 6-7-6-7 6-7-6-7 6-7-6-7 6-7-6-7 6z"/>
            <path class="m-ink" d="M248 656h60m-60 14h44m-44 14h52m-52 14h30"/></g>` : nothing}
        <path class="m-sheet" d="M246 672h64"/>
    </g>`;
