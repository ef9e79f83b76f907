const PATHS = {
  home: "M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10",
  pen: "M4 20l4.5-1L20 7.5 16.5 4 5 15.5 4 20zM14 6.5l3.5 3.5",
  book: "M4 5.5C6.5 4 9.5 4 12 5.5 14.5 4 17.5 4 20 5.5V19c-2.500-1.500-5.500-1.500-8 0-2.500-1.500-5.500-1.500-8 0V5.500zM12 5.500V19",
  signal: "M12 13v7M8.500 9.500a5 5 0 0 1 7 0M5.500 6.500a9.200 9.200 0 0 1 13 0M12 13a1 1 0 1 0 0-.01",
  calendar: "M4 6.500h16V20H4zM4 10.500h16M8.500 4v4M15.500 4v4",
  log: "M5 4h14v16H5zM8.500 9h7M8.500 12.500h7M8.500 16h4",
  gear: "M12 15.200a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M18.400 5.600l-2.100 2.100M7.700 16.300l-2.100 2.100",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside a word; it never stands alone for one. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
