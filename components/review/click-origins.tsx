import { describePart, nameDevice, nameHost, type ClickOrigins as Origins } from "@/lib/links/click-origins";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

/** The sites that sent readers and what they read on, most first; bots and previews by themselves. */
export function ClickOrigins({ origins }: { origins: Origins }) {
  const { clicks, hosts, rest, devices, botClicks } = origins;
  const sites = hosts.map((one) => ({ name: nameHost(one.host), clicks: one.clicks }));
  const others = rest.hosts === 0 ? [] : [{ name: countOf(rest.hosts, "other site"), clicks: rest.clicks }];
  const kinds = devices.map(({ device, clicks }) => ({ name: nameDevice(device), clicks }));
  return (
    <div className="grid gap-4">
      {clicks === 0 ? (
        <p>Nobody has followed a link of this launch yet.</p>
      ) : (
        <div className="grid gap-6 sm:grid-cols-2">
          <Parts caption="Sites that sent readers" parts={[...sites, ...others]} all={clicks} />
          <Parts caption="What they read on" parts={kinds} all={clicks} />
        </div>
      )}
      <p className="max-w-3xl text-muted text-sm">
        {botClicks === 0
          ? "No bot and no preview has asked for a link."
          : `Bots and previews asked ${countOf(botClicks, "time")} more; they are in no other number here.`}{" "}
        A site is the one the browser names; apps, mail programs and typed addresses mostly name none.
      </p>
    </div>
  );
}

type Part = { name: string; clicks: number };

function Parts({ caption, parts, all }: { caption: string; parts: Part[]; all: number }) {
  return (
    <table className="w-full self-start text-left tabular-nums">
      <caption className="pb-1 text-left font-semibold text-muted text-sm">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Clicks</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, clicks }) => (
          <tr key={name} className="border-line border-t">
            <th scope="row" className="[overflow-wrap:anywhere] py-2 pr-3 font-normal">
              {name}
            </th>
            <td className="py-2 text-right">{formatCount(clicks)}</td>
            <td className="w-24 whitespace-nowrap py-2 text-right text-muted">{describePart(clicks, all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
