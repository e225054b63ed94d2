import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { bootstrap } from './bootstrap';
import { destroy } from './destroy';
import { editingController, editingRoutes } from './editing';
import { briefingController, briefingRoutes } from './http/briefing';
import { calibrationController, calibrationRoutes } from './http/calibration';
import { composingController, composingRoutes } from './http/composing';
import { comprehensionController, comprehensionRoutes } from './http/comprehension';
import { jargonController, jargonRoutes } from './http/jargon';
import { identityController, identityRoutes } from './http/identify';
import { explainController, explainRoutes, explainService } from './http/explain';
import { listController, listRoutes } from './http/list-view';
import { panelController, panelRoutes } from './http/panel';
import { runningController, runningRoutes } from './http/panel-running';
import { privacyController, privacyRoutes } from './http/privacy';
import { readabilityController, readabilityRoutes } from './http/readability';
import { tryController, tryRoutes } from './http/trying';
import { tokensController, tokensRoutes } from './http/tokens';
import { resolveController, resolveRoutes } from './http/resolve';
import { visitorController, visitorRoutes } from './http/routes';
import { visitorsController, visitorsRoutes } from './http/visitor-doors';
import { ruleBookController, settingsRoutes, vocabularyController } from './http/settings';
import { sharingController, sharingRoutes } from './http/sharing';
import { startController, startRoutes } from './http/start';
import { trackerController, trackerRoutes } from './http/tracker';
import { targetsController, targetsRoutes } from './http/targets';
import { touchesController, touchesRoutes } from './http/touches';
import { register } from './register';
import { variantContentType } from './variants';

interface Here {
  strapi: Core.Strapi;
}

export default {
  register,
  bootstrap,
  destroy,
  contentTypes: { variant: variantContentType },
  controllers: {
    visitor: ({ strapi }: Here) => visitorController(() => appOf(strapi).house),
    tracker: () => trackerController(),
    explain: ({ strapi }: Here) => explainController(strapi, () => appOf(strapi).explain),
    composing: ({ strapi }: Here) => composingController(strapi, () => appOf(strapi).explain),
    try: ({ strapi }: Here) => tryController(strapi, () => appOf(strapi).explain),
    resolve: ({ strapi }: Here) => resolveController(() => appOf(strapi).resolve),
    briefing: ({ strapi }: Here) => briefingController(() => appOf(strapi).briefing),
    touches: ({ strapi }: Here) => touchesController(() => appOf(strapi).house),
    sharing: ({ strapi }: Here) => sharingController(strapi, () => appOf(strapi).sharing),
    identity: ({ strapi }: Here) => identityController(() => appOf(strapi).house),
    panel: ({ strapi }: Here) => panelController(strapi, () => appOf(strapi).panel),
    list: ({ strapi }: Here) => listController(strapi, () => appOf(strapi).panel),
    start: ({ strapi }: Here) => startController(strapi, () => appOf(strapi).start),
    tokens: ({ strapi }: Here) => tokensController(strapi, () => appOf(strapi).tokens),
    targets: ({ strapi }: Here) => targetsController(strapi, () => appOf(strapi).targets),
    running: ({ strapi }: Here) => runningController(() => appOf(strapi).running),
    editing: ({ strapi }: Here) => editingController(() => appOf(strapi).editing),
    visitors: ({ strapi }: Here) => visitorsController(() => appOf(strapi).visitors),
    calibration: ({ strapi }: Here) => calibrationController(() => appOf(strapi).calibration),
    jargon: ({ strapi }: Here) => jargonController(() => appOf(strapi).jargon),
    comprehension: ({ strapi }: Here) => comprehensionController(strapi, () => appOf(strapi).insights),
    readability: ({ strapi }: Here) => readabilityController(strapi, () => appOf(strapi).insights),
    vocabulary: ({ strapi }: Here) => vocabularyController(() => appOf(strapi)),
    privacy: ({ strapi }: Here) => privacyController(() => appOf(strapi).privacy),
    'rule-book': ({ strapi }: Here) => ruleBookController(strapi, () => appOf(strapi)),
  },
  routes: {
    'content-api': {
      type: 'content-api',
      routes: [
        ...visitorRoutes,
        ...trackerRoutes,
        ...identityRoutes,
        ...resolveRoutes,
        ...sharingRoutes,
        ...briefingRoutes,
        ...touchesRoutes,
      ],
    },
    admin: {
      type: 'admin',
      routes: [
        ...panelRoutes,
        ...runningRoutes,
        ...listRoutes,
        ...startRoutes,
        ...explainRoutes,
        ...tryRoutes,
        ...composingRoutes,
        ...editingRoutes,
        ...targetsRoutes,
        ...tokensRoutes,
        ...readabilityRoutes,
        ...comprehensionRoutes,
        ...visitorsRoutes,
        ...calibrationRoutes,
        ...jargonRoutes,
        ...settingsRoutes,
        ...privacyRoutes,
      ],
    },
  },
  services: {
    calibration: ({ strapi }: Here) => appOf(strapi).calibration,
    jargon: ({ strapi }: Here) => appOf(strapi).jargon,
    comprehension: ({ strapi }: Here) => appOf(strapi).insights.comprehension,
    readability: ({ strapi }: Here) => appOf(strapi).insights.readability,
    explain: ({ strapi }: Here) => explainService(() => appOf(strapi).explain),
    variants: ({ strapi }: Here) => appOf(strapi).variants,
    clock: ({ strapi }: Here) => appOf(strapi).clock,
    'rule-books': ({ strapi }: Here) => appOf(strapi).settings.ruleBooks,
    vocabulary: ({ strapi }: Here) => appOf(strapi).settings.vocabulary,
  },
};
