import { beforeEach, describe, expect, test } from 'vitest';
import { go, here, match, setQuery, startRouter } from '../src/lib/router.svelte';

describe('finding the page of a path', () => {
  test('a hole takes one step of the path', () => {
    const found = match('/animals/0190-aa');

    expect(found?.route.path).toBe('/animals/:id');
    expect(found?.params).toEqual({ id: '0190-aa' });
  });

  test('a slash at the end changes nothing', () => {
    expect(match('/animals/')?.route.path).toBe('/animals');
  });

  test('a path that is longer or unknown has no page', () => {
    expect(match('/animals/1/more')).toBeNull();
    expect(match('/nothing')).toBeNull();
  });
});

describe('the URL is the view', () => {
  beforeEach(() => go('/animals', { replace: true }));

  test('filters go into the URL and empty ones leave it', () => {
    setQuery({ sex: 'Female', q: '04' });
    setQuery({ q: '' });

    expect(location.search).toBe('?sex=Female');
    expect(here.query.get('sex')).toBe('Female');
  });

  test('a link is followed without leaving the page, one for a download is not', () => {
    startRouter();
    document.body.innerHTML = '<a id="in" href="/groups"><b>lots</b></a><a id="out" href="/x.csv" download>file</a>';
    document.getElementById('out')?.addEventListener('click', (event) => event.preventDefault());

    document.querySelector<HTMLElement>('#in b')?.click();
    expect(here.path).toBe('/groups');
    document.getElementById('out')?.click();
    expect(here.path).toBe('/groups');
  });
});
