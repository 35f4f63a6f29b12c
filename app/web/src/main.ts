import './app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { firstLanguage, setLanguage } from './lib/i18n.svelte';
import { startRouter } from './lib/router.svelte';
import { startSession } from './lib/session.svelte';
import { startTheme } from './lib/theme.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the client');
startTheme();
startRouter();
void setLanguage(firstLanguage(), { keep: false });
void startSession();
mount(App, { target });
