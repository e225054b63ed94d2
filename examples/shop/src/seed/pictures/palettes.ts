import type { Palette } from './svg';

const palette = (top: string, bottom: string, floor: string, accent: string, glow: string): Palette => ({
  wall: [top, bottom],
  floor,
  accent,
  glow,
});

export const clay = palette('#e9c7a8', '#dba884', '#9c6a4c', '#c8452b', '#fff1d6');
export const sage = palette('#cfd8c6', '#a9b89f', '#6d7a63', '#2f6b52', '#fbf7df');
export const dusk = palette('#3c3a5c', '#7c5368', '#2b2438', '#f3a25a', '#ffd6a0');
export const sky = palette('#dbe6ea', '#b6cdd6', '#7f98a3', '#12686b', '#ffffff');
export const sand = palette('#f1e6d2', '#dfcaa6', '#b3946a', '#b4672e', '#fffdf2');
export const rose = palette('#ecd3cf', '#d9a9a3', '#9b6660', '#8f2f3d', '#fff3ec');
export const night = palette('#0e1a2b', '#1d3446', '#0b1119', '#5df0b4', '#9ff5d0');
export const plum = palette('#5b4263', '#8d6586', '#3a2a41', '#f0b45d', '#ffe4bd');
