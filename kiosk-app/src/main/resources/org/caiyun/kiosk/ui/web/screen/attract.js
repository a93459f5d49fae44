// Nobody is here yet: the machine itself, and where the book goes.
import {html} from '../vendor/lit.js';
import {machine} from '../machine.js';

export const attract = view => html`<div class="scene" aria-hidden="true">${machine(view.machine, {detail: 'front'})}</div>`;
