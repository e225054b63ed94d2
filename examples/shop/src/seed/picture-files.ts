import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { productPictures } from './pictures/products';
import { scenes } from './pictures/scenes';

/** Row ids of the uploaded pictures, by name. */
export type Pictures = ReadonlyMap<string, number>;

/** Draws every picture and hands it to Strapi's upload; those that are there already stay. */
export async function uploadPictures(strapi: Core.Strapi, say: (line: string) => void): Promise<Pictures> {
  const drawings = Object.entries({ ...productPictures, ...scenes });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'shop-pictures-'));
  const pictures = new Map<string, number>();
  try {
    for (const [index, [name, svg]] of drawings.entries()) {
      pictures.set(name, (await uploaded(strapi, name)) ?? (await upload(strapi, folder, name, svg)));
      if ((index + 1) % 9 === 0) say(`${index + 1} of ${drawings.length} pictures drawn`);
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  return pictures;
}

async function uploaded(strapi: Core.Strapi, name: string): Promise<number | undefined> {
  const row = await strapi.db.query('plugin::upload.file').findOne({ where: { name: `${name}.webp` } });
  return row?.id;
}

async function upload(strapi: Core.Strapi, folder: string, name: string, svg: string): Promise<number> {
  const file = path.join(folder, `${name}.webp`);
  await sharp(Buffer.from(svg)).webp({ quality: 86 }).toFile(file);
  const { size } = await fs.stat(file);
  const [row] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: `${name}.webp`, alternativeText: name.replaceAll('-', ' ') } },
      files: { filepath: file, originalFilename: `${name}.webp`, mimetype: 'image/webp', size },
    });
  return row.id;
}
