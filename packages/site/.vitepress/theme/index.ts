import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { keepForOffline } from './offline';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ siteData }) {
    if (import.meta.env.SSR || import.meta.env.DEV) return;
    addEventListener('load', () => void keepForOffline(siteData.value.base));
  },
} satisfies Theme;
