import { describe, expect, it } from 'vitest';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { textsOf } from '../../matchers/placed-text';
import { deckInput, plan } from './handouts';

const table = `
| Time | Session | Instructor | Room | Materials | Responsibilities |
|---|---|---|---|---|---|
| 09:00–10:30 | Opening and introduction to the programme | Chan Siu-ming, Commercial Crime Bureau | Conference Hall 3 | https://example.org/a/very/long/address/of/a/document.pdf | facilitators |
`;

describe('A table in the notes', () => {
  it('breaks no word, since it is set closer and smaller before that', () => {
    const slide = aSlide({ texts: { en: aText({ body: '- one', notes: table }) } });
    const recipe = { edition: 'instructor', layout: 'notes', languages: ['en'], parts: [] } as const;
    const { pages } = plan(deckInput(aDeck({ slides: [slide] }), recipe));
    const words = textsOf(pages[0]!.items).flatMap(({ text, inSlide }) => (inSlide ? [] : text.trim().split(/\s+/)));
    const whole = ['Instructor', 'Materials', 'Responsibilities', 'introduction', 'Commercial', 'Conference'];
    expect(words).toEqual(expect.arrayContaining(whole));
  });
});
