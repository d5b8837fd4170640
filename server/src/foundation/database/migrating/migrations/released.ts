/**
 * What each released migration says, told by the checksum of its text without comments and layout (`checksums.spec.ts`
 * writes the line). Databases keep it beside the name of what ran there. A line is added here and never changed.
 */
export { Platform1764000000001 as '44b77254e7d9c80a180b750e65a6fa9e328137a5011abd3c5ad3a2a74c94fd80' } from './0001-platform';
export { Regions1764000000010 as '772622a7af61996d3515a214796d7a66eae4c5b4290e53512c3064813c51d07c' } from './0010-regions';
export { Organizations1764000000011 as '1bd9515287de949970396303c94bf1ec0b334ce6180ecb06d2edfa176c36779c' } from './0011-organizations';
export { Accounts1764000000012 as '138844d3b00a30ee4e75fd0abf4424f8ef6ac459bf83bcc44d330881b0cb6c3e' } from './0012-accounts';
export { Intake1764000000013 as '4e8dbe66e77b1e68007443d83e976733166b79d81356506c7f8eed9925dddfb8' } from './0013-intake';
export { ReportsAndFeedback1764000000014 as '04955c8fc5fe2d867a91b019cc4e344e3d6d6c9573846321ea625fba016790c0' } from './0014-reports-and-feedback';
export { Rehabilitation1764000000015 as '4db2b94fbe18d844cd0c61dab2e8321fb221587b6428d40eb8a4dffbb3fd5121' } from './0015-rehabilitation';
export { AllocationsAndConsents1764000000016 as 'db10610c722b374a6002f2a4100978d9072f76ecc6f746345c75c01896a85361' } from './0016-allocations-and-consents';
export { AssessmentsAndReferrals1764000000017 as 'be90c9235348efd2ec81f9526faa2638463d4a652bf033f0885c614b2477f356' } from './0017-assessments-and-referrals';
export { UploadCounters1764000000021 as 'c6ee84d54d4cfaa1a2fa65e754879e15a8d91362eb6f3a200020e3309c87be31' } from './0021-upload-counters';
export { GuardingSecrets1764000000022 as '88643b19b94886248e9c274956d9c923a6a0afcd68e27e0dba112b7525e2de48' } from './0022-guarding-secrets';
export { SessionLocks1764000000023 as '3a52da5692e7c19ecfcf055fdf04a83a9bdde7bf58eccb58867bcd382f4994ee' } from './0023-session-locks';
export { DemoMarks1764000000024 as '73393fe0343e8eafd8b5c5e588b0b3b33b186a129f9c1466ccb46a60138088b5' } from './0024-demo-marks';
export { FilesAndMerging1764000000025 as '21584d3248caf550fe853488cf3bd3c01495fea6b476404fdc95808692a34189' } from './0025-files-and-merging';
export { HashForm1764000000026 as '1a2aff545a48212ceadb979befc91c0d5df149347244038bfabbd4f65fd738ea' } from './0026-hash-form';
export { PeopleAndHolidays1764000000027 as '1048634c3390b2bc015a657390f1e727fef4cddb3fe1148e9f7a0689db6a6f45' } from './0027-people-and-holidays';
export { Keys1764000000028 as '3db91c87c1429a3be9f50a28f6580a3d746104c48a7577989b265dbe307345ef' } from './0028-keys';
export { AsReleased1764000000029 as '0924fe0c953dfde0377f98bccf4bd0812ade5b3a7fcc945ee05af5772efc089f' } from './0029-as-released';
export { LocalDaysAndMerging1764000000032 as '3c85eecf26c915523ef111090cbc305edbc64d6e8251bfd562fd704d962076dc' } from './0032-local-days-and-merging';
export { RegionSettings1764000000033 as '5a118d280eb97bf4ff7a464687b7eb6d79d76611526a98724a49684c802d1df1' } from './0033-region-settings';
export { CaseStandings1764000000034 as '7fbbc9d69242f53dd107ed4a5fca1ce9562b3ebdd8c15f45035aa96042111907' } from './0034-case-standings';
