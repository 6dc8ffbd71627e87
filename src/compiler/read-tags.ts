/** JSDoc of a model: text and tags, with every tag known. */
import type { JSDocableNode, Node } from 'ts-morph';
import { refuse } from './refusal.js';

/** Text and tags of a declaration. */
export interface Documentation {
  /** Paragraphs, each in one line. */
  paragraphs: string[];
  /** Tags in order. */
  tags: { name: string; text: string }[];
}

/** Reads the JSDoc; refuses a tag that is not among the known ones, so that a misspelt one is not silently lost. */
export function readDocumentation(node: Node & JSDocableNode, known: readonly string[]): Documentation {
  const doc = node.getJsDocs().at(-1);
  const description = doc?.getDescription().trim() ?? '';
  if (doc === undefined || description === '') {
    refuse(node, 'ModelDocumentation', 'a model has a description: it is the help', '/** What it is for. */');
  }
  const tags = doc.getTags().map((tag) => ({ name: tag.getTagName(), text: tag.getCommentText()?.trim() ?? '' }));
  for (const tag of tags) {
    if (!known.includes(tag.name)) {
      refuse(node, 'ModelTag', `the tag @${tag.name} is not known here`, known.map((name) => `@${name}`).join(' '));
    }
  }
  return {
    paragraphs: description.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim()),
    tags,
  };
}

/** Text of a tag; nothing where it is absent. */
export function tagText(documentation: Documentation, name: string): string | undefined {
  return documentation.tags.find((tag) => tag.name === name)?.text;
}

/** Texts of a tag that may stand several times. */
export function tagTexts(documentation: Documentation, name: string): string[] {
  return documentation.tags.filter((tag) => tag.name === name).map((tag) => tag.text);
}
