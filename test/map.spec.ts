import { textOf } from './support/project-files';
import { rooms } from './support/rooms';

const [, section = ''] = textOf('docs/map.md').split('## The rooms of the server\n');
const [chapter = ''] = section.split('\n## ');

it(`docs/map.md tells the ${Object.keys(rooms).length} rooms of the server from the ground up, and has a picture`, () => {
  const rows = [...chapter.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)].map(([, room, keeps]) => [
    room,
    keeps,
  ]);
  expect(rows).toEqual(Object.entries(rooms));
  expect(textOf('docs/map.md')).toMatch(/```mermaid\nflowchart /);
});
