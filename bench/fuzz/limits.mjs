// How long one input may take, and how much memory its parser: a hundred times what the largest real ones of that size take, and
// far less than what would be felt.

export const limitsOf = {
  record: { seconds: 5, megabytes: 256 },
  policy: { seconds: 5, megabytes: 256 },
  range: { seconds: 5, megabytes: 256 },
  timetable: { seconds: 5, megabytes: 256 },
  participants: { seconds: 5, megabytes: 256 },
  name: { seconds: 10, megabytes: 256 },
  encoding: { seconds: 5, megabytes: 256 },
  markdown: { seconds: 5, megabytes: 256 },
  replace: { seconds: 5, megabytes: 256 },
  deck: { seconds: 10, megabytes: 256 },
  svg: { seconds: 10, megabytes: 256 },
  picture: { seconds: 5, megabytes: 256 },
  metafile: { seconds: 20, megabytes: 512 },
  drawing: { seconds: 5, megabytes: 256 },
  zip: { seconds: 10, megabytes: 512 },
  kit: { seconds: 10, megabytes: 512 },
  pdf: { seconds: 20, megabytes: 512 },
  font: { seconds: 30, megabytes: 512 },
  'machine-font': { seconds: 10, megabytes: 512 },
  'public-key': { seconds: 5, megabytes: 256 },
  'locked-kit': { seconds: 10, megabytes: 512 },
  'pdf-deck': { seconds: 30, megabytes: 512 },
  pptx: { seconds: 30, megabytes: 512 },
};
