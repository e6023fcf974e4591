/** The bridge and nothing else: names pass through, main checks them. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { beginChannel, bridgeName, noticeChannel, requestChannel, type Bridge } from './contract/bridge';

const bridge: Bridge = {
  request: (name, ...input) => ipcRenderer.invoke(requestChannel, name, input[0]),
  begin: () => ipcRenderer.sendSync(beginChannel) as ReturnType<Bridge['begin']>,
  onNotice: (name, listener) => {
    const hear = (_event: IpcRendererEvent, told: string, notice: unknown) => {
      if (told === name) listener(notice as never);
    };
    ipcRenderer.on(noticeChannel, hear);
    return () => ipcRenderer.off(noticeChannel, hear);
  },
  pathOf: (file) => webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
