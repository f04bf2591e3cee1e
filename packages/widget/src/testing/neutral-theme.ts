/** For tests: the neutral theme, light and dark, in the form that the hall gives. */
import type { ThemeTokens } from '@moothall/protocol';

export const NEUTRAL_THEME: ThemeTokens = {
  light:
    'primary:#1d3a5f;on-primary:#ffffff;surface:#ffffff;on-surface:#17202a;muted:#f1f4f7;on-muted:#44525f;accent:#f2b705;on-accent:#1a1400;danger:#a8201a;on-danger:#ffffff;citizen:#1d3a5f;on-citizen:#ffffff;adviser:#e9eef3;on-adviser:#17202a;focus:#0b57d0;border:#cbd3da;radius:8px',
  dark: 'primary:#a9c7ee;on-primary:#0c1c31;surface:#15181c;on-surface:#eceff2;muted:#22272d;on-muted:#b9c3cc;accent:#f2c53d;on-accent:#1a1400;danger:#ffb4ab;on-danger:#2b0603;citizen:#a9c7ee;on-citizen:#0c1c31;adviser:#2a3138;on-adviser:#eceff2;focus:#8ab4f8;border:#3c444d',
};
