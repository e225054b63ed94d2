import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { bootstrap } from './bootstrap';
import { destroy } from './destroy';
import { editingController, editingRoutes } from './editing';
import { calibrationController, calibrationRoutes } from './http/calibration';
import { comprehensionController, comprehensionRoutes } from './http/comprehension';
import { jargonController, jargonRoutes } from './http/jargon';
import { explainController, explainRoutes, explainService } from './http/explain';
import { panelController, panelRoutes } from './http/panel';
import { readabilityController, readabilityRoutes } from './http/readability';
import { visitorController, visitorRoutes } from './http/routes';
import { ruleBookController, settingsRoutes, vocabularyController } from './http/settings';
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
    explain: ({ strapi }: Here) => explainController(strapi, () => appOf(strapi).explain),
    panel: ({ strapi }: Here) => panelController(strapi, () => appOf(strapi).panel),
    editing: ({ strapi }: Here) => editingController(() => appOf(strapi).editing),
    calibration: ({ strapi }: Here) => calibrationController(() => appOf(strapi).calibration),
    jargon: ({ strapi }: Here) => jargonController(() => appOf(strapi).jargon),
    comprehension: ({ strapi }: Here) => comprehensionController(strapi, () => appOf(strapi).insights),
    readability: ({ strapi }: Here) => readabilityController(strapi, () => appOf(strapi).insights),
    vocabulary: ({ strapi }: Here) => vocabularyController(() => appOf(strapi)),
    'rule-book': ({ strapi }: Here) => ruleBookController(() => appOf(strapi)),
  },
  routes: {
    'content-api': visitorRoutes,
    admin: {
      ...panelRoutes,
      routes: [
        ...panelRoutes.routes,
        ...explainRoutes,
        ...editingRoutes,
        ...readabilityRoutes,
        ...comprehensionRoutes,
        ...calibrationRoutes,
        ...jargonRoutes,
        ...settingsRoutes,
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
