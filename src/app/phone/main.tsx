/** @jsxImportSource preact */
import { render } from 'preact';
import '#app/ui/tokens.css';
import '#app/ui/base.css';
import './phone.css';
import { browserPhone } from './browser-phone.ts';
import { PhoneApp } from './phone-app.tsx';

const root = document.getElementById('phone');
if (!root) throw new Error('phone.html has no place for the page');
root.replaceChildren();
render(<PhoneApp world={browserPhone()} />, root);
