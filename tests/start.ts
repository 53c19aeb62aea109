import { resolve } from 'node:path';
import { launchExtension, type RunningExtension } from './extension.ts';
import { type Callable, callablePerson, demoName, demoZone, followSamplePeople } from './sample-crm/demo.ts';
import { type SampleCrm, serveSampleCrm } from './sample-crm/server.ts';
import { takeTour } from './sample-crm/tour.ts';

// `npm start`: the extension beside a sample CRM. With a screen it opens a browser to click in;
// without one (or with `--headless`) it goes the same way by itself and leaves pictures.

const picturesDir = resolve(import.meta.dirname, '../screenshots');

function hasScreen(): boolean {
  if (process.argv.includes('--headless')) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function tourText(crmUrl: string, { person }: Callable): string {
  return `
  Followthrough beside Larkspur CRM, a sample with 200 invented leads
  ${crmUrl}/people/${person.id}

  Two minutes:
   1. ${person.name} is open. The pill at the right edge says "Not followed yet": click it.
   2. In the sidebar choose "${demoName}" and press Start.
   3. The next step is a call, due now. Press "No answer" (or the key beside it).
      The toast says what was logged and what is planned: in an hour. Undo takes it back.
   4. An hour is long: after "Another time?" choose "Other…" and write "in 1 minute".
      Go to other people in the CRM meanwhile: the sidebar follows. Then a notification tells
      you that the second call is due. Click it: the record opens.
   5. Click the extension's button in the toolbar: what is due today. The badge counts it.
      (Six people are followed already, so that there is something to see.)
   6. Drag the pill, or press Alt+Shift+F to open and close the sidebar.

  Nothing leaves this machine, and the profile is deleted at the end.
  Close the browser or press Ctrl-C to stop.
`;
}

async function showTour(extension: RunningExtension, crm: SampleCrm, callable: Callable): Promise<void> {
  const { context } = extension;
  const screen = await extension.openExtensionPage('manifest.json');
  const tab = context.pages().find((page) => page !== screen) ?? (await context.newPage());
  await followSamplePeople({ screen, tab, crmUrl: crm.url }, Date.now());
  await tab.goto(`${crm.url}/people/${callable.person.id}`);
  await screen.close();
  await tab.bringToFront();
  console.log(tourText(crm.url, callable));
  await new Promise<void>((done) => {
    context.once('close', () => done());
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}

async function start(): Promise<void> {
  const now = Date.now();
  const callable = callablePerson(now);
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timezoneId = demoZone(callable, ownZone, now);
  if (timezoneId !== ownZone)
    console.log(`Calls are not allowed at this hour, so the browser runs on ${timezoneId} time.`);
  const isVisible = hasScreen();
  const crm = await serveSampleCrm();
  const extension = await launchExtension({
    headless: !isVisible,
    timezoneId,
    viewport: isVisible ? null : { width: 1360, height: 800 },
  });
  try {
    if (isVisible) return await showTour(extension, crm, callable);
    const tell = (line: string): void => console.log(line);
    await takeTour({ extension, crmUrl: crm.url, callable, picturesDir, tell });
    console.log(`Pictures of every stop, light and dark: ${picturesDir}`);
  } finally {
    await extension.close();
    await crm.close();
  }
}

await start();
