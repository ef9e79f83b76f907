import type { Metadata } from "next";
import { PasswordForm } from "@/components/accounts/password-form";
import { SessionList } from "@/components/accounts/session-list";
import { SettingsForm } from "@/components/accounts/settings-form";
import { SignOutButton } from "@/components/accounts/sign-out-button";
import { SignUpSwitch } from "@/components/accounts/sign-up-switch";
import { ThemeChoice } from "@/components/accounts/theme-choice";
import { ArchivePanel } from "@/components/archive/archive-panel";
import { WriterFeedForm } from "@/components/feeds/writer-feed-form";
import { DeviceSection } from "@/components/notifications/device-section";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { deviceName } from "@/lib/accounts/device-name";
import { loadSettings } from "@/lib/accounts/load";
import { loadWriterFeed } from "@/lib/feeds/load";
import { loadDevices } from "@/lib/notifications/load";
import { formatDateTime, formatZone } from "@/lib/time/format";
import { listZones } from "@/lib/time/zone";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const [{ owner, sessions, isOpen, theme, now }, feed, notified] = await Promise.all([
    loadSettings(),
    loadWriterFeed(),
    loadDevices(),
  ]);
  const zones: { id: string; label: string }[] = listZones().map((id) => ({
    id,
    label: `${id.replaceAll("_", " ")} · ${formatZone(id, now)}`,
  }));
  if (!zones.some((zone) => zone.id === owner.zone)) zones.unshift({ id: owner.zone, label: owner.zone });
  const lines = sessions.map((session) => ({
    id: session.id,
    device: deviceName(session.userAgent),
    from: session.ipAddress,
    lastSeen: formatDateTime(session.lastSeenAt, owner.zone),
    isThis: session.id === owner.sessionId,
  }));
  return (
    <>
      <PageHeader
        title="Settings"
        lead={`${owner.name}, ${owner.email}`}
        actions={<SignOutButton writerId={owner.ownerId} />}
      />
      <Section title="Time and numbers">
        <SettingsForm
          zone={owner.zone}
          target={owner.target}
          weekStartsOn={owner.weekStartsOn}
          launchGapDays={owner.launchGapDays}
          currency={owner.currency}
          zones={zones}
        />
      </Section>
      <Section
        title="When your readers are awake"
        lead="How present people are by their own local hour. It decides what the forecast makes of a slot; nobody measured it."
      >
        <ButtonLink href="/settings/activity">See and change the hours</ButtonLink>
      </Section>
      <Section
        title="Feed to watch"
        lead="When a piece of yours is due, the server asks this feed and the publication’s until it appears: from ten minutes before the slot to three hours after it, every half minute at most."
      >
        <WriterFeedForm address={feed.address} title={feed.title} fromChannel={feed.fromChannel} />
      </Section>
      <Section title="Look of this device">
        <ThemeChoice theme={theme} />
      </Section>
      {owner.isKeeper ? (
        <Section title="Others" lead="You made the first account here, so this is yours to decide.">
          <SignUpSwitch isOpen={isOpen} />
        </Section>
      ) : null}
      <DeviceSection
        writerId={owner.ownerId}
        sessionId={owner.sessionId}
        zone={owner.zone}
        devices={notified}
      />
      <Section title="Devices signed in" lead="Sign out what is lost or not yours.">
        <SessionList sessions={lines} />
      </Section>
      <Section title="Everything is yours" lead="All you wrote, planned and measured, as one file.">
        <ArchivePanel zone={owner.zone} />
      </Section>
      <Section title="Password">
        <PasswordForm />
      </Section>
    </>
  );
}
