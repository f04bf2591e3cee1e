/** The four example councils: their files, their sites on the ports above the hall's, their advisers. */
import {
  createDemonstrationAdvisers,
  loadCouncilFolder,
  StartRefused,
  type Configuration,
  type Hall,
} from '@moothall/server';
import { demonstrationFolder, demonstrationSites } from './paths.js';
import { printLine } from './print.js';

export interface Sites {
  readonly sites: readonly { readonly slug: string; readonly url: string }[];
  close(): Promise<void>;
}

interface SitesModule {
  serveSites(options: { hallUrl: string; ports: readonly number[] }): Promise<Sites>;
}

/** @throws StartRefused `port-in-use` where a site's port is taken, `council-file-wrong` */
export async function startDemonstration(hall: Hall, configuration: Configuration): Promise<Sites> {
  const sites = await serve(hall);
  try {
    await prepare(sites, hall, configuration);
    return sites;
  } catch (error) {
    // Sites that go on listening would keep a start alive that was refused.
    await sites.close();
    throw error;
  }
}

async function prepare(sites: Sites, hall: Hall, configuration: Configuration): Promise<void> {
  await hall.app.councils.save(await councilsAt(sites));
  const advisers = await createDemonstrationAdvisers({
    staff: hall.app.staff,
    councils: hall.app.councils,
    dataDirectory: configuration.dataDirectory,
    publicUrl: configuration.publicUrl,
  });
  printLine('\nThe four councils of the demonstration:');
  for (const { slug, url } of sites.sites) printLine(`  ${slug.padEnd(12)} ${url}`);
  printLine('\nAdvisers who can sign in to the console:');
  for (const { council, displayName, email, password } of advisers) {
    printLine(`  ${council.padEnd(12)} ${displayName.padEnd(7)} ${email.padEnd(26)} ${password}`);
  }
  printLine('');
}

async function serve(hall: Hall): Promise<Sites> {
  const module = (await import(demonstrationSites.href)) as SitesModule;
  try {
    return await module.serveSites({
      hallUrl: hall.url,
      ports: [1, 2, 3, 4].map((offset) => hall.port + offset),
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'port-in-use')) throw error;
    throw new StartRefused('port-in-use', error.message, { cause: error });
  }
}

/** The councils' files name the sites' usual ports; with another PORT they stand elsewhere. */
async function councilsAt({ sites }: Sites) {
  const loaded = await loadCouncilFolder(demonstrationFolder);
  return loaded.map((council) => {
    const site = sites.find(({ slug }) => slug === council.definition.slug);
    if (site === undefined) return council;
    const [usual, actual] = [council.definition.website, site.url].map((url) => new URL(url).origin);
    const text = JSON.stringify(council.definition).replaceAll(String(usual), String(actual));
    return { ...council, definition: JSON.parse(text) as typeof council.definition };
  });
}
