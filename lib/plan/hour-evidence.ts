/** How little is known about posting hours, with whom it comes from (FACTS.md); stands wherever hours are compared. */
export const HOUR_EVIDENCE =
  "Nobody knows well which hour is best. Published “best hours” contradict each other (Sprout 2023, HubSpot 2022), and Medium’s own older analysis found no effect of the hour once followers and length were held equal (reported 2019).";
