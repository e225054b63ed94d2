import { gradient, radial } from './svg';

export interface CameraLook {
  readonly body: string;
  readonly skin: string;
  /** Radius of the lens. */
  readonly lens: number;
  readonly hump: boolean;
}

export const cameraDefs =
  gradient('metal', ['#e8e3da', '#a9a49b']) +
  gradient('coating', ['#6b4bd8', '#1b3f8f', '#0e7d74'], 45) +
  radial('glint', '#ffffff', '#ffffff');

/** A camera seen from the front, 640 x 420. */
export function camera({ body, skin, lens, hump }: CameraLook): string {
  const ring = (radius: number, fill: string, more = '') =>
    `<circle cx="340" cy="240" r="${radius}" fill="${fill}" ${more}/>`;
  return (
    (hump ? `<path d="M240 90 L270 22 Q276 10 292 10 H392 Q408 10 414 22 L444 90Z" fill="${body}"/>` : '') +
    `<rect x="20" y="70" width="600" height="330" rx="44" fill="${body}"/>` +
    `<rect x="20" y="150" width="600" height="190" fill="${skin}"/>` +
    `<path d="M20 120 Q20 70 64 70 H120 Q150 70 150 110 V370 Q150 400 120 400 H64 Q20 400 20 350Z" fill="${skin}"/>` +
    '<rect x="20" y="70" width="600" height="8" rx="4" fill="#fff" opacity=".16"/>' +
    '<rect x="66" y="44" width="62" height="30" rx="8" fill="url(#metal)"/><rect x="486" y="48" width="86" height="26" rx="8" fill="url(#metal)"/>' +
    '<circle cx="97" cy="56" r="9" fill="#c8452b"/>' +
    '<rect x="520" y="104" width="56" height="34" rx="6" fill="#10161c"/>' +
    ring(lens + 22, '#0c0f13') +
    ring(lens + 12, '#2a2f36') +
    ring(lens, '#0a0c10') +
    ring(lens * 0.78, '#171b22', 'stroke="#3a414b" stroke-width="3"') +
    ring(lens * 0.56, 'url(#coating)') +
    ring(lens * 0.3, '#060a12') +
    `<ellipse cx="${340 - lens * 0.24}" cy="${240 - lens * 0.3}" rx="${lens * 0.2}" ry="${lens * 0.12}" fill="#fff" opacity=".55" transform="rotate(-32 ${340 - lens * 0.24} ${240 - lens * 0.3})"/>` +
    `<circle cx="${340 + lens * 0.24}" cy="${240 + lens * 0.26}" r="${lens * 0.06}" fill="#fff" opacity=".4"/>`
  );
}

/** A pocket camera on a gimbal, 640 x 420. */
export const gimbal = (body: string, skin: string): string =>
  `<rect x="250" y="210" width="140" height="230" rx="36" fill="${body}"/><rect x="272" y="262" width="96" height="120" rx="12" fill="#0c1116"/>` +
  `<circle cx="320" cy="410" r="12" fill="#c8452b"/><path d="M300 214 V160 Q300 140 320 140 H420 V90" fill="none" stroke="${skin}" stroke-width="26" stroke-linecap="round"/>` +
  `<rect x="250" y="14" width="190" height="124" rx="40" fill="${body}"/><circle cx="330" cy="76" r="48" fill="#0a0c10"/><circle cx="330" cy="76" r="30" fill="url(#coating)"/>` +
  '<circle cx="330" cy="76" r="14" fill="#060a12"/><ellipse cx="318" cy="62" rx="10" ry="6" fill="#fff" opacity=".6"/>';
