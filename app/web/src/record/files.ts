import { client, told } from '../api/http';
import type { components } from '../api/schema';
import { sha256 } from '../lib/sha256';

/** A file that is on the server and that an entry may name. */
export type Kept = components['schemas']['EventsAttachmentIn'];

/** What may be kept; a phone offers its camera for the pictures. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,application/pdf,audio/*';
const LONGEST_SIDE = 1600;
const QUALITY = 0.7;
const PIECE = 512 * 1024;
const SHRINKABLE = ['image/jpeg', 'image/png', 'image/webp'];

/** A picture no larger than a screen shows, so that a slow line carries it; what cannot be drawn stays as it is. */
async function shrunk(file: File): Promise<Blob> {
  if (!SHRINKABLE.includes(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  const longest = picture ? Math.max(picture.width, picture.height) : 0;
  if (!picture || longest <= LONGEST_SIDE) return file;
  const by = LONGEST_SIDE / longest;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * by);
  canvas.height = Math.round(picture.height * by);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return smaller && smaller.size < file.size ? smaller : file;
}

/** Sends a file, piece by piece, under the hash of what is in it. Throws the Problem of a refusal. */
export async function keep(farm_id: string, file: File): Promise<Kept> {
  const content = await (await shrunk(file)).arrayBuffer();
  const hash = await sha256(content);
  let media_type: string | undefined;
  for (let offset = 0; media_type === undefined; offset += PIECE) {
    const answer = await told(
      client.PUT('/api/events/v1/farms/{farm_id}/attachments/{sha256}', {
        params: { path: { farm_id, sha256: hash }, query: { offset, size: Math.max(1, content.byteLength) } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: '',
        bodySerializer: () => content.slice(offset, offset + PIECE),
      }),
    );
    media_type = answer.media_type;
    if (!media_type && offset + PIECE >= content.byteLength) break;
  }
  const kept = { sha256: hash, media_type: media_type as Kept['media_type'], size: content.byteLength };
  return { ...kept, name: file.name.slice(0, 200) };
}
