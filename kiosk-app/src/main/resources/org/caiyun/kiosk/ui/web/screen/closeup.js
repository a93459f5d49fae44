// The slot from near, with the one movement that the reader is to make.
import {html} from '../vendor/lit.js';
import {machine} from '../machine.js';

export const closeUp = (view, {fill = false} = {}) => html`<div class="scene scene-slot" aria-hidden="true">${machine(view.machine, {detail: 'slot', fill})}</div>`;
