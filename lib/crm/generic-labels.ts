/** The fields that a page can name by a label beside them, in English; other languages are not guessed at. */
export const labels = {
  email: /^(work )?e-?mail( address)?$/i,
  phone: /^(work |tele)?phone( number)?$/i,
  mobile: /^(mobile|cell)( phone| number)?$/i,
  company: /^(company|organi[sz]ation|account|business)( name)?$/i,
  jobTitle: /^((job )?title|position|role)$/i,
  address: /^((mailing|street|property|home) )?address$/i,
  stage: /^(stage|(lead )?status)$/i,
  doNotCall: /^do not (call|contact)$/i,
  owner: /^((lead|record|contact|account) )?owner$|^assigned to$/i,
} as const;
